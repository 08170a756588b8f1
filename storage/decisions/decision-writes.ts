import type { Decision } from '../generated/client.ts';
import { insertRow } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { HowAgreed } from './decisions.ts';

/** Writes decisions. */
export function decisionWrites(context: WriteContext<'decision'>) {
  const { tx, newId, now, audit, unawaited } = context;
  return {
    ...versionedWrites(context, 'decision', tx.decision, { toRow: (row: Decision) => row }),

    /** In SQL of our own, because Prisma would read back what it wrote. */
    async add(decision: NewDecision): Promise<Decision> {
      const row: Decision = { ...NEW, ...decision, id: newId(), createdAt: now };
      unawaited(insertRow(tx, 'decisions', row));
      audit('decision', row.id, null, row);
      return row;
    },
  };
}

type NewDecision = Pick<
  Decision,
  'networkId' | 'number' | 'text' | 'because' | 'replacesId' | 'meetingId' | 'itemId' | 'createdById'
> &
  Partial<Pick<Decision, 'priorityId' | 'lackedQuorum' | 'proposedById' | 'secondedById' | keyof HowAgreed>>;

/** The properties of a new decision. */
const NEW = {
  ...{ status: 'standing' as const, replacedById: null, priorityId: null, version: 1 },
  ...{ proposedById: null, secondedById: null },
  ...{ votesFor: null, votesAgainst: null, abstained: null, byConsensus: false, unanimous: false },
  ...{ lackedQuorum: false, ratifiedAt: null, ratifiedInId: null, ratifiedByPollId: null },
};
