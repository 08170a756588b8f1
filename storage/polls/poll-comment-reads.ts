import type { PollComment } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads what was said about polls. */
export const pollCommentReads = ({ tx }: ReadContext) => ({
  get: (id: string): Promise<PollComment | null> => tx.pollComment.findUnique({ where: { id } }),

  /** The last `take` comments on a poll, the earliest of them first. */
  async last(pollId: string, take: number): Promise<PollComment[]> {
    const newestFirst = await tx.pollComment.findMany({
      where: { pollId, withdrawn: false },
      orderBy: { id: 'desc' },
      take,
    });
    return newestFirst.reverse();
  },
});
