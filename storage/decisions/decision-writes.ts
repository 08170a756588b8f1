import type { Decision } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';

/** A network's decisions. */
export function decisionWrites({ tx, newId, now, audit }: WriteContext<'decision'>) {
  return {
    async add(decision: New): Promise<Decision> {
      const row = await tx.decision.create({ data: { ...decision, id: newId(), createdAt: now } });
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
