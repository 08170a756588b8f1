import type { Decision } from '../generated/client.ts';
import { insertRow } from '../rows/insert-rows.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';

/** A network's decisions. */
export function decisionWrites({ tx, newId, now, audit }: WriteContext<'decision'>) {
  return {
    /** In a statement of our own: Prisma would read back what it wrote. */
    async add(decision: New): Promise<Decision> {
      const row: Decision = { ...NEW, ...decision, id: newId(), createdAt: now };
      await insertRow(tx, 'decisions', row);
      audit('decision', row.id, null, row);
      return row;
    },

    /** Changes a decision that is still at the version we read; throws `Conflict` otherwise. */
    async update(decision: Decision, change: Partial<Decision>): Promise<Decision> {
      await updateVersion(tx.decision, decision, change);
      const after = { ...decision, ...change, version: decision.version + 1 };
      audit('decision', decision.id, decision, after);
      return after;
    },
  };
}

type New = Pick<
  Decision,
  'networkId' | 'number' | 'text' | 'because' | 'replacesId' | 'meetingId' | 'itemId' | 'createdById'
>;

/** What a decision is when it is made. */
const NEW = { status: 'standing', replacedById: null, version: 1 } as const;
