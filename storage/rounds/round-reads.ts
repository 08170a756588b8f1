import { type LocalityRound, Prisma } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { RoundMeeting } from './rounds.ts';

/** Reads rounds of localities. */
export function roundReads({ tx }: ReadContext) {
  return {
    ...numberedReads(tx, 'locality_rounds', Prisma.LocalityRoundScalarFieldEnum, {
      fromRow: (row: LocalityRound) => row,
    }),

    /** A page of a network's rounds, newest first. */
    async list(networkId: string, span: { skip: number; take: number }): Promise<LocalityRound[]> {
      return tx.localityRound.findMany({
        where: { networkId, status: 'open' },
        orderBy: { number: 'desc' },
        ...span,
      });
    },

    /** The meetings of these rounds, soonest first, without those that were taken back. */
    async meetingsOf(roundIds: string[]): Promise<RoundMeeting[]> {
      const rows = await tx.meeting.findMany({
        where: { roundId: { in: roundIds }, status: { not: 'withdrawn' } },
        orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
        include: {
          notes: {
            where: { isSignal: true, withdrawn: false },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            select: { text: true },
          },
          _count: { select: { attendances: { where: { state: 'present' } } } },
        },
      });
      return rows.map(({ notes, _count, ...meeting }) => ({
        ...meeting,
        ...{ signals: notes, present: _count.attendances },
      }));
    },
  };
}
