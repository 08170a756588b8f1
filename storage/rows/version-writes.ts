import type { WriteContext } from './store-context.ts';
import type { Model } from './transaction.ts';
import { Conflict } from './version.ts';

interface Versioned {
  id: string;
  version: number;
}

/** A table whose rows have versions, as Prisma’s client writes it. */
export interface VersionedTable {
  updateMany(change: {
    where: { id: string; version?: number };
    data: object;
  }): PromiseLike<{ count: number }>;
}

/** How a record is converted into its row, and into what the audit keeps. */
export interface RecordMapping<R> {
  toRow(record: R): object;
  /** What the audit keeps, if less than the row. */
  noted?(record: R): object;
}

/** Changes the records of a kind: each change raises the version, and is audited. */
export function versionedWrites<K extends Model, R extends Versioned>(
  { audit }: Pick<WriteContext<K>, 'audit'>,
  kind: K,
  table: VersionedTable,
  { toRow, noted = toRow }: RecordMapping<R>,
) {
  return {
    /** Changes a record under an optimistic lock: throws `Conflict` if its version is not the one read. */
    async update(record: R, change: Partial<R>): Promise<R> {
      const { id, version } = record;
      const after = { ...record, ...change, version: version + 1 };
      const changed = Object.entries(toRow(after)).filter(([column]) => column in change);
      const { count } = await table.updateMany({
        where: { id, version },
        data: { ...Object.fromEntries(changed), version: version + 1 },
      });
      if (count === 0) throw new Conflict(`${id} is no longer at version ${version}`);
      audit(kind, id, noted(record), noted(after));
      return after;
    },
  };
}
