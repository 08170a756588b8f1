import type { Decision } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** A network's decisions. */
export function decisionWrites(context: WriteContext<'decision'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'decision', tx.decision, { toRow: (row: Decision) => row }),

    async add(decision: New): Promise<Decision> {
      const row = await tx.decision.create({ data: { ...decision, id: newId(), createdAt: now } });
      audit('decision', row.id, null, row);
      return row;
    },
  };
}

type New = Pick<
  Decision,
  'networkId' | 'number' | 'text' | 'because' | 'replacesId' | 'meetingId' | 'itemId' | 'createdById'
>;
