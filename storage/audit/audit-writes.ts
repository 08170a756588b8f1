import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Author } from './changes.ts';

/** Begins the audit of one request. Its changes are written in one statement when it is flushed. */
export function startAudit<Kind extends string>(
  { tx, now, newId }: Pick<WriteContext, 'tx' | 'now' | 'newId'>,
  author: Author,
): Pick<WriteContext<Kind>, 'audit' | 'flushAudit' | 'takeAudit'> {
  const told: object[] = [];
  const takeAudit = (): object[] => told.splice(0);
  return {
    audit: (record, recordId, before, after) => {
      told.push({ id: newId(), at: now, ...author, record, recordId, before, after });
    },

    takeAudit,

    async flushAudit() {
      await insertRows(tx, 'changes', takeAudit());
    },
  };
}
