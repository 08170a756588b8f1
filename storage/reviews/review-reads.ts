import { Prisma } from '../generated/client.ts';
import { rollReads, type WhichRecords } from '../rolls/roll-reads.ts';
import { NO_TURNOUT, type Turnout } from '../rolls/rolls.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { reportReads } from './report-reads.ts';
import { reviewInputReads } from './review-input-reads.ts';
import { fromRow, type Review, type ReviewList } from './reviews.ts';
import { reviewers } from './tables.ts';

/** A network's reviews, and who owes them what. */
export function reviewReads(context: ReadContext) {
  const { tx } = context;
  const roll = rollReads(context, reviewers);
  const numbered = numberedReads(tx, 'reviews', Prisma.ReviewScalarFieldEnum, { fromRow, orCancelled: true });

  return {
    ...roll,
    ...reviewInputReads(context),
    ...reportReads(context),
    ...numbered,

    /** Whether the next cycle of a review was opened. */
    async isFollowed(id: string): Promise<boolean> {
      return (await tx.review.count({ where: { followsId: id } })) > 0;
    },

    /** One page: those open by when they close, those closed newest first. */
    async list(
      networkId: string,
      which: ReviewList,
      { skip, take }: { skip: number; take: number },
    ): Promise<Review[]> {
      const order = which === 'open' ? 'asc' : 'desc';
      const rows = await tx.review.findMany({
        where: { networkId, status: which },
        orderBy: [{ closesAt: order }, { number: order }],
        skip,
        take,
      });
      return rows.map(fromRow);
    },

    /** The first `limit` open reviews of a network, what closes first first, and how many have given. */
    async openIn(networkId: string, limit: number): Promise<(Review & { turnout: Turnout })[]> {
      const reviews = await this.list(networkId, 'open', { skip: 0, take: limit });
      const turnouts = await roll.turnouts(reviews.map(({ id }) => id));
      return reviews.map((review) => ({ ...review, turnout: turnouts.get(review.id) ?? NO_TURNOUT }));
    },

    /** The reviews that wait for a person's input, what closes first first. */
    waitingFor: async (personId: string, which: WhichRecords): Promise<Review[]> =>
      numbered.withIds(await roll.waiting(personId, which)),
  };
}
