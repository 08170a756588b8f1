import { namingThoseLinked } from '../people/naming-those-linked-reads.ts';
import type { Records, UndoableIn } from '../rows/aggregate.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { VersionedTable } from '../rows/version-writes.ts';
import type { ChangeOf } from './changes.ts';

/** Undoes changes. A record's creation is undone by withdrawing it, as its kind in `records` says. */
export function changeWrites<K extends Records>({ tx, now, audit }: WriteContext<UndoableIn<K>>, records: K) {
  return {
    /**
     * Restores the record as it was before the change. If it has changed since, returns false and does
     * nothing.
     */
    async undo({ id, record, recordId, before, after }: ChangeOf<UndoableIn<K>>): Promise<boolean> {
      const version = (after as { version: number }).version;
      // The former version is restored too, so that an earlier change by the same person can be undone next.
      const withdrawn = { ...records[record]?.withdrawn, version: version + 1 };
      const kept = await namingThoseLinked(tx, before ?? withdrawn);
      const { id: _, ...undone } = kept as { id?: string };
      const { count } = await (tx[record] as unknown as VersionedTable).updateMany({
        where: { id: recordId, version },
        data: undone,
      });
      if (count === 0) return false;
      await this.tookBack({ id });
      audit(record, recordId, after as object, { ...(after as object), ...undone });
      return true;
    },

    /** Marks a change as undone. */
    async tookBack({ id }: Pick<ChangeOf<string>, 'id'>): Promise<void> {
      await tx.change.update({ where: { id }, data: { undoneAt: now } });
    },
  };
}

/** Removes these accounts and conversations from all changes, including those not flushed yet. */
export async function forgetAccounts(
  { tx, flushAudit }: Pick<WriteContext, 'tx' | 'flushAudit'>,
  { accountIds, conversationIds }: { accountIds: string[]; conversationIds: string[] },
): Promise<void> {
  await flushAudit();
  await tx.change.updateMany({ where: { accountId: { in: accountIds } }, data: { accountId: null } });
  await tx.change.updateMany({
    where: { conversationId: { in: conversationIds } },
    data: { conversationId: null },
  });
}
