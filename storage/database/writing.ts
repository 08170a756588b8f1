import type pg from 'pg';
import { type Unwritable, unwritableBy } from '../rows/unwritable.ts';

/** A database answers, but takes nothing that is written. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable';
  readonly why: Unwritable;

  constructor(why: Unwritable, cause?: unknown) {
    super(`the database cannot be written to: ${why}`, { cause });
    this.why = why;
  }
}

/** Takes room on the disk, about a megabyte, and gives it back at once. */
export const WRITES_SOMETHING =
  'CREATE TEMP TABLE convenor_can_write ON COMMIT DROP AS SELECT repeat(md5(i::text), 30) FROM generate_series(1, 1000) i';

/** Whether a database can be written to, as what was last written there has shown. */
export interface Writing {
  /** Told of everything that failed there. */
  noteFailure(error: unknown): void;
  /** Throws NotWritable where it only lets itself be read, or where something could not be written and still cannot be. */
  check(): Promise<void>;
}

/** Watches the database of a pool. It writes something of its own only after something else could not be written. */
export function watchWriting(pool: pg.Pool): Writing {
  let isInDoubt = false;
  return {
    noteFailure(error) {
      if (unwritableBy(error)) isInDoubt = true;
    },
    async check() {
      const { rows } = await pool.query<{ only: boolean }>(
        `SELECT current_setting('transaction_read_only') = 'on' AS only`,
      );
      if (rows[0]?.only) throw new NotWritable('it is read-only');
      if (!isInDoubt) return;
      await pool.query(WRITES_SOMETHING).catch((error: unknown) => {
        const why = unwritableBy(error);
        throw why ? new NotWritable(why, error) : error;
      });
      isInDoubt = false;
    },
  };
}
