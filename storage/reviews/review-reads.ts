import { Prisma } from '../generated/client.ts';
import { stillBelongs } from '../members/belonging.ts';
import { rollReads, type WhichRecords } from '../rolls/roll-reads.ts';
import { NO_TURNOUT, type Turnout, type TurnoutSince } from '../rolls/rolls.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { reportReads } from './report-reads.ts';
import { reviewInputReads } from './review-input-reads.ts';
import { fromRow, type Review, type ReviewList } from './reviews.ts';
import { reviewers } from './tables.ts';

/** Reads reviews and their reviewers. */
export function reviewReads(context: ReadContext) {
  const { tx } = context;
  const roll = rollReads(context, reviewers);
  const numbered = numberedReads(tx, 'reviews', Prisma.ReviewScalarFieldEnum, { fromRow, orCancelled: true });

  return {
    ...roll,
    ...reviewInputReads(context),
    ...reportReads(context),
    ...numbered,

    /**
     * The turnouts of these reviews, by id. If inputs are named, people who left without giving any are not
     * counted. If they are anonymous, everyone who was asked counts, because otherwise the count would reveal
     * whether those who left had given any.
     */
    async turnouts(ids: string[]): Promise<Map<string, TurnoutSince>> {
      const rows = await tx.$queryRaw<(TurnoutSince & { id: string })[]>`
        SELECT v.review_id AS id, count(v.given_at)::int AS answered, (count(*) FILTER (WHERE r.step IS NOT NULL AND m.id IS NULL))::int AS left,
          (count(*) FILTER (WHERE r.step IS NULL OR r.is_anonymous OR v.given_at IS NOT NULL OR m.id IS NOT NULL))::int AS of
        FROM reviewers v JOIN reviews r ON r.id = v.review_id JOIN networks n ON n.id = r.network_id
          LEFT ${stillBelongs(context.now)}
        WHERE v.review_id = ANY(${ids}::uuid[]) GROUP BY v.review_id`;
      return new Map(rows.map(({ id, ...turnout }) => [id, turnout]));
    },

    /** Whether the next review was opened after this one. */
    async isFollowed(id: string): Promise<boolean> {
      return (await tx.review.count({ where: { followsId: id } })) > 0;
    },

    /** Those of these reviews in a series of which the two rounds before got no input at all. */
    async afterSilence(ids: string[]): Promise<Set<string>> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT r.id FROM reviews r JOIN reviews one ON one.id = r.follows_id JOIN reviews two ON two.id = one.follows_id
        WHERE r.id = ANY(${ids}::uuid[]) AND one.given = 0 AND two.given = 0`;
      return new Set(rows.map(({ id }) => id));
    },

    /** A page of a network's reviews: open ones by closing time, closed ones with the newest first. */
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

    /** The first `limit` open reviews of a network by closing time, with their turnouts. */
    async openIn(networkId: string, limit: number): Promise<(Review & { turnout: Turnout })[]> {
      const reviews = await this.list(networkId, 'open', { skip: 0, take: limit });
      const turnouts = await this.turnouts(reviews.map(({ id }) => id));
      return reviews.map((review) => ({ ...review, turnout: turnouts.get(review.id) ?? NO_TURNOUT }));
    },

    /** The first `take` reviews of a network whose report came out after `from` and until `to`, as they did. */
    async reportedIn(
      networkId: string,
      { from, to }: { from: Date; to: Date },
      take: number,
    ): Promise<Review[]> {
      const rows = await tx.review.findMany({
        where: { networkId, status: 'closed', closedAt: { gt: from, lte: to } },
        orderBy: [{ closedAt: 'asc' }, { number: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /** The reviews that wait for a person's input, by closing time. */
    waitingFor: async (personId: string, which: WhichRecords): Promise<Review[]> =>
      numbered.withIds((await roll.waiting(personId, which)).map(({ id }) => id)),
  };
}
