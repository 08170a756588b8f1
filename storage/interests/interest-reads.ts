import { Prisma } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Interest, InterestList } from './interests.ts';

/** Reads what members have declared an interest in. */
export function interestReads({ tx }: ReadContext) {
  const declared = { not: 'withdrawn' as const };
  return {
    ...numberedReads(tx, 'interests', Prisma.InterestScalarFieldEnum, { fromRow: (row: Interest) => row }),

    /** A page of a network's interests, the latest first. */
    list: (
      networkId: string,
      status: InterestList,
      span: { skip: number; take: number },
    ): Promise<Interest[]> =>
      tx.interest.findMany({ where: { networkId, status }, orderBy: { number: 'desc' }, ...span }),

    /**
     * The first `take` interests in these networks, of others than this person, on which nobody has ruled, though they touch a
     * poll that is open or a meeting whose minutes are not confirmed; the earliest first.
     */
    toRuleOn: (networkIds: string[], personId: string, take: number): Promise<Interest[]> =>
      tx.interest.findMany({
        where: {
          ...{ networkId: { in: networkIds }, personId: { not: personId }, status: 'held', handling: null },
          OR: [
            { meeting: { status: { in: ['scheduled', 'running', 'ended'] }, confirmed: null } },
            { poll: { status: 'open' } },
          ],
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take,
      }),

    /** What was declared that touches a meeting or its items, in order. */
    ofMeeting: (meetingId: string): Promise<Interest[]> =>
      tx.interest.findMany({ where: { meetingId, status: declared }, orderBy: { number: 'asc' } }),

    /** What was declared that touches a poll, in order. */
    ofPoll: (pollId: string): Promise<Interest[]> =>
      tx.interest.findMany({ where: { pollId, status: declared }, orderBy: { number: 'asc' } }),
  };
}
