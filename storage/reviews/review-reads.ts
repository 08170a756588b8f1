import { Prisma, type Reviewer } from '../generated/client.ts';
import { stillBelongs } from '../members/belonging.ts';
import { nearestNumbers } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { reviewInputReads } from './review-input-reads.ts';
import { fromRow, type Response, type Review, type ReviewList } from './reviews.ts';

/** A network's reviews, and who owes them what. */
export function reviewReads(context: ReadContext) {
  const { tx, now } = context;
  return {
    ...reviewInputReads(context),

    async get(id: string): Promise<Review | null> {
      const row = await tx.review.findUnique({ where: { id } });
      return row && fromRow(row);
    },

    /** The reviews with these ids, in this order. */
    async withIds(ids: string[]): Promise<Review[]> {
      const rows = await tx.review.findMany({ where: { id: { in: ids } } });
      return rows.map(fromRow).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    },

    /** Whether the next cycle of a review was opened. */
    async isFollowed(id: string): Promise<boolean> {
      return (await tx.review.count({ where: { followsId: id } })) > 0;
    },

    /** The review with this number, unless its opening was taken back; one that was cancelled says why. */
    async byNumber(networkId: string, number: number): Promise<Review | null> {
      const row = await tx.review.findUnique({ where: { networkId_number: { networkId, number } } });
      return row && (row.status !== 'withdrawn' || row.because !== null) ? fromRow(row) : null;
    },

    nearest: (networkId: string, number: number) => nearestNumbers(tx, 'reviews', networkId, number),

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
    async openIn(networkId: string, limit: number): Promise<(Review & Response)[]> {
      const reviews = await this.list(networkId, 'open', { skip: 0, take: limit });
      const responses = await this.responses(reviews.map(({ id }) => id));
      return reviews.map((review) => ({ ...review, ...(responses.get(review.id) ?? { given: 0, of: 0 }) }));
    },

    /**
     * Up to `take` open reviews that a person owes their input, in all the networks they belong to, what closes first
     * first; only those `among` these, where they are given.
     */
    async waitingFor(
      personId: string,
      take: number,
      { skip = 0, among }: { skip?: number; among?: string[] } = {},
    ): Promise<Review[]> {
      const only = among ? Prisma.sql`AND r.id = ANY(${among}::uuid[])` : Prisma.empty;
      const owed = await tx.$queryRaw<{ id: string }[]>`
        SELECT r.id FROM reviewers v JOIN reviews r ON r.id = v.review_id JOIN networks n ON n.id = r.network_id ${stillBelongs(now)}
        WHERE v.person_id = ${personId}::uuid AND v.given_at IS NULL AND r.status = 'open' AND r.closes_at > ${now}
          AND n.status = 'active' ${only}
        ORDER BY r.closes_at, r.id LIMIT ${take} OFFSET ${skip}`;
      return this.withIds(owed.map(({ id }) => id));
    },

    async reviewers(reviewId: string): Promise<Reviewer[]> {
      return tx.reviewer.findMany({ where: { reviewId } });
    },

    /** Whom a review asks, if that is this person; null if it is not, or they have left its network since. */
    async reviewer(reviewId: string, personId: string): Promise<Reviewer | null> {
      const [place] = await this.placesOf(personId, [reviewId]);
      return place ?? null;
    },

    /** A person’s places among those whom these reviews ask, of those whose networks they still belong to. */
    async placesOf(personId: string, reviewIds: string[]): Promise<Reviewer[]> {
      return tx.$queryRaw<Reviewer[]>`
        SELECT v.id, v.review_id AS "reviewId", v.person_id AS "personId", v.given_at AS "givenAt"
        FROM reviewers v JOIN reviews r ON r.id = v.review_id JOIN networks n ON n.id = r.network_id ${stillBelongs(now)}
        WHERE v.person_id = ${personId}::uuid AND v.review_id = ANY(${reviewIds}::uuid[])`;
    },

    /** Those who owe a review their input and still belong to its network, by name. */
    async owing(reviewId: string): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT p.id FROM reviewers v JOIN people p ON p.id = v.person_id JOIN reviews r ON r.id = v.review_id
          JOIN networks n ON n.id = r.network_id ${stillBelongs(now)}
        WHERE v.review_id = ${reviewId}::uuid AND v.given_at IS NULL ORDER BY p.name, p.id`;
      return rows.map(({ id }) => id);
    },

    /** How many have given their input, by review; of a closed one its report says it. */
    async responses(reviewIds: string[]): Promise<Map<string, Response>> {
      const rows = await tx.$queryRaw<(Response & { id: string })[]>`
        SELECT r.id, COALESCE((r.report->>'given')::int, count(v.given_at)::int) AS given, count(*)::int AS of
        FROM reviewers v JOIN reviews r ON r.id = v.review_id WHERE r.id = ANY(${reviewIds}::uuid[]) GROUP BY r.id`;
      return new Map(rows.map(({ id, given, of }) => [id, { given, of }]));
    },
  };
}
