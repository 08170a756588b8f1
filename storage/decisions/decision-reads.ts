import { type Decision, Prisma } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import { pagesOf } from '../rows/page-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads decisions. */
export function decisionReads({ tx }: ReadContext) {
  const fromRow = (row: Decision) => row;
  const page = pagesOf(tx, 'decisions', Prisma.DecisionScalarFieldEnum, fromRow);
  return {
    ...numberedReads(tx, 'decisions', Prisma.DecisionScalarFieldEnum, { fromRow }),

    /** A page of a network's decisions that are in force, newest first. */
    list: (networkId: string, span: { skip: number; take: number }): Promise<Decision[]> =>
      page(networkId, Prisma.sql`status = 'standing'`, Prisma.sql`number DESC`, span),

    /**
     * The first `take` decisions of these networks that were recorded after `from` and until `to` and are in
     * force.
     */
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

    /** The last `take` decisions in force that count to these priorities. */
    async countedFor(priorityIds: string[], take: number): Promise<Decision[]> {
      return tx.decision.findMany({
        where: { priorityId: { in: priorityIds }, status: 'standing' },
        orderBy: { number: 'desc' },
        take,
      });
    },

    /** The decisions that a meeting ratified. */
    async ratifiedIn(meetingId: string): Promise<Decision[]> {
      return tx.decision.findMany({
        where: { ratifiedInId: meetingId, status: { not: 'withdrawn' } },
        orderBy: { number: 'asc' },
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
