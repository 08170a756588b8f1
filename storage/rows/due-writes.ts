import type { DueJob } from '../tables.ts';
import type { WriteContext } from './store-context.ts';
import type { Model } from './transaction.ts';
import { type Kept, type VersionedTable, versionedWrites } from './version-writes.ts';

interface DueRecord {
  id: string;
  version: number;
  nextAt: Date;
}

/** How the records of a kind are changed that a job sees to when their time comes: it is told of each new time. */
export function dueWrites<K extends Model, R extends DueRecord>(
  context: Pick<WriteContext<K>, 'audit' | 'wake'>,
  kind: K,
  table: VersionedTable,
  job: DueJob,
  kept: Kept<R>,
) {
  const { update } = versionedWrites(context, kind, table, kept);
  const wakeFor = ({ id, nextAt }: Pick<DueRecord, 'id' | 'nextAt'>): void =>
    context.wake([{ job, id, dueAt: nextAt }]);

  return {
    wakeFor,

    /** Changes a record that is still at the version we read; throws `Conflict` otherwise. */
    async update(record: R, change: Partial<R>): Promise<R> {
      const after = await update(record, change);
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /** Says when the record is to be looked at again; nothing of it changes. */
    async lookAgain(id: string, nextAt: Date): Promise<void> {
      await table.updateMany({ where: { id }, data: { nextAt } });
      wakeFor({ id, nextAt });
    },
  };
}
