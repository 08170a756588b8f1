import type { Audit } from '../audit/changes.ts';
import type { Decision } from '../generated/client.ts';
import { nearestNumbers } from '../rows/numbers.ts';
import type { Transaction } from '../rows/transaction.ts';
import { updateVersion } from '../rows/version.ts';

export type { Decision } from '../generated/client.ts';

type New = Pick<
  Decision,
  'networkId' | 'number' | 'text' | 'because' | 'replacesId' | 'meetingId' | 'itemId' | 'createdById'
>;

/** A network's decisions. */
export function decisionStore(tx: Transaction, newId: () => string, now: Date, note: Audit) {
  return {
    async add(decision: New): Promise<Decision> {
      const row = await tx.decision.create({ data: { ...decision, id: newId(), createdAt: now } });
      note('decision', row.id, null, row);
      return row;
    },

    /** Changes a decision that is still at the version we read; throws `Conflict` otherwise. */
    async update(decision: Decision, change: Partial<Decision>): Promise<Decision> {
      await updateVersion(tx.decision, decision, change);
      const after = { ...decision, ...change, version: decision.version + 1 };
      note('decision', decision.id, decision, after);
      return after;
    },

    async get(id: string): Promise<Decision | null> {
      return tx.decision.findUnique({ where: { id } });
    },

    /** The decision with this number, unless it was withdrawn. */
    async byNumber(networkId: string, number: number): Promise<Decision | null> {
      const row = await tx.decision.findUnique({ where: { networkId_number: { networkId, number } } });
      return row && row.status !== 'withdrawn' ? row : null;
    },

    nearest: (networkId: string, number: number) => nearestNumbers(tx, 'decisions', networkId, number),

    /** One page of the decisions that stand, newest first. */
    async list(networkId: string, { skip, take }: { skip: number; take: number }): Promise<Decision[]> {
      return tx.decision.findMany({
        where: { networkId, status: 'standing' },
        orderBy: { number: 'desc' },
        skip,
        take,
      });
    },

    /** The first `take` decisions of these networks that were recorded after `from` and until `to`, and stand. */
    async recordedIn(
      networkIds: string[],
      { from, to }: { from: Date; to: Date },
      take: number,
    ): Promise<Decision[]> {
      return tx.decision.findMany({
        where: { networkId: { in: networkIds }, status: 'standing', createdAt: { gt: from, lte: to } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take,
      });
    },

    async ofMeeting(meetingId: string): Promise<Decision[]> {
      return tx.decision.findMany({
        where: { meetingId, status: { not: 'withdrawn' } },
        orderBy: { number: 'asc' },
      });
    },
  };
}
