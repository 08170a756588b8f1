import type { DueJob } from '../tables.ts';
import type { WriteContext } from './store-context.ts';
import type { Model } from './transaction.ts';
import { type RecordMapping, type VersionedTable, versionedWrites } from './version-writes.ts';

interface DueRecord {
  id: string;
  version: number;
  nextAt: Date;
}

/** Changes records that a job settles when they fall due. Each new due time is passed to `wake`. */
export function dueWrites<K extends Model, R extends DueRecord>(
  context: Pick<WriteContext<K>, 'audit' | 'wake'>,
  kind: K,
  table: VersionedTable,
  job: DueJob,
  kept: RecordMapping<R>,
) {
  const { update } = versionedWrites(context, kind, table, kept);
  const wakeFor = ({ id, nextAt }: Pick<DueRecord, 'id' | 'nextAt'>): void =>
    context.wake([{ job, id, dueAt: nextAt }]);

  return {
    wakeFor,

    /** Changes a record under an optimistic lock: throws `Conflict` if its version is not the one read. */
    async update(record: R, change: Partial<R>): Promise<R> {
      const after = await update(record, change);
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /**
     * Sets when the record is next due, and stores what was `seen` of it. This is not audited, and does not
     * change the version.
     */
    async lookAgain(id: string, nextAt: Date, seen: Partial<R> = {}): Promise<void> {
      await table.updateMany({ where: { id }, data: { ...seen, nextAt } });
      wakeFor({ id, nextAt });
    },
  };
}
