import type pg from 'pg';
import { type Unwritable, unwritableBy } from '../rows/unwritable.ts';

/** A database answers, but cannot be written to. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable';
  readonly why: Unwritable;

  constructor(why: Unwritable, cause?: unknown) {
    super(`the database cannot be written to: ${why}`, { cause });
    this.why = why;
  }
}

/** SQL that takes about a megabyte on the disk, and frees it at once. */
export const WRITES_SOMETHING =
  'CREATE TEMP TABLE convenor_can_write ON COMMIT DROP AS SELECT repeat(md5(i::text), 30) FROM generate_series(1, 1000) i';

/** Tracks whether a database can be written to, by the errors of its statements. */
export interface Writing {
  /** Records an error of a statement. */
  noteFailure(error: unknown): void;
  /** Rejects with NotWritable if the database is read-only, or a write has failed and still fails. */
  check(): Promise<void>;
}

/** Watches the database of a pool. It makes a test write only after another write has failed. */
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
