import type { DateSearch, Meeting, MinutesVote } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the votes by which members confirm minutes. */
export function minutesVoteReads({ tx }: ReadContext) {
  return {
    get: (id: string): Promise<MinutesVote | null> => tx.minutesVote.findUnique({ where: { id } }),

    withIds: (ids: string[]): Promise<MinutesVote[]> =>
      tx.minutesVote.findMany({ where: { id: { in: ids } } }),

    /** The vote that a poll takes; null for a poll about anything else. */
    ofPoll: (pollId: string): Promise<MinutesVote | null> => tx.minutesVote.findUnique({ where: { pollId } }),

    /** The ids of all votes on the minutes of a meeting. */
    async idsOf(meetingId: string): Promise<string[]> {
      const votes = await tx.minutesVote.findMany({ where: { meetingId }, select: { id: true } });
      return votes.map(({ id }) => id);
    },

    /** The vote on the minutes of a meeting whose result has not been taken yet, with its poll; null if there is none. */
    openOf: (meetingId: string) =>
      tx.minutesVote.findFirst({
        where: { meetingId, status: 'open', poll: { status: { not: 'withdrawn' } } },
        include: { poll: { select: { number: true, closesAt: true, status: true } } },
      }),
  };
}

/** Reads the searches for the date of a meeting. */
export function dateSearchReads({ tx }: ReadContext) {
  return {
    get: (id: string): Promise<DateSearch | null> => tx.dateSearch.findUnique({ where: { id } }),

    withIds: (ids: string[]): Promise<DateSearch[]> => tx.dateSearch.findMany({ where: { id: { in: ids } } }),

    /** The search that a poll belongs to; null for a poll about anything else. */
    ofPoll: (pollId: string): Promise<DateSearch | null> => tx.dateSearch.findUnique({ where: { pollId } }),

    /** The meeting that was planned from a search and stands; null if there is none. */
    foundBy: (id: string, { but }: { but?: string } = {}): Promise<Meeting | null> =>
      tx.meeting.findFirst({
        where: {
          foundById: id,
          status: { notIn: ['withdrawn', 'cancelled'] },
          ...(but !== undefined && { id: { not: but } }),
        },
      }),
  };
}
