import { randomUUID } from 'node:crypto';
import type { Audit } from '../audit/changes.ts';
import { Prisma, type Reviewer, type Review as Row } from '../generated/client.ts';
import { stillBelongs } from '../members/still-belongs.ts';
import type { Wake } from '../outbox/due.ts';
import { dayOf, dayToDate } from '../rows/day.ts';
import { insertRows } from '../rows/insert-rows.ts';
import { nearestNumbers } from '../rows/numbers.ts';
import type { Transaction } from '../rows/transaction.ts';
import { updateVersion } from '../rows/version.ts';
import { reviewInputStore } from './review-inputs.ts';

export type { Reviewer } from '../generated/client.ts';
export type { Answers, Input, Line, Lines } from './review-inputs.ts';

/** A review as it is kept; `due` is a calendar day, "2027-06-30". */
export type Review = Omit<Row, 'due'> & { due: string };
export type ReviewList = 'open' | 'closed';

/** How many have given their input, of how many who were asked. */
export interface Response {
  given: number;
  of: number;
}

type New = Pick<
  Review,
  | 'networkId'
  | 'number'
  | 'topic'
  | 'template'
  | 'isAnonymous'
  | 'isForSome'
  | 'repeatsOn'
  | 'due'
  | 'closesAt'
  | 'followsId'
  | 'createdById'
>;

const fromRow = (row: Row): Review => ({ ...row, due: dayOf(row.due) });

/** What the audit keeps: all but the report, which may hold what was written anonymously. */
const noted = ({ report: _, due, ...review }: Review) => ({ ...review, due: dayToDate(due) });

/** A network's reviews, and who owes them what. */
export function reviewStore(tx: Transaction, newId: () => string, now: Date, note: Audit, wake: Wake) {
  const wakeFor = ({ id, nextAt }: Pick<Review, 'id' | 'nextAt'>) =>
    wake([{ job: 'close-review', id, dueAt: nextAt }]);

  return {
    ...reviewInputStore(tx, now),

    /** Opens a review; each of these people owes it their input. */
    async open(review: New, personIds: string[]): Promise<Review> {
      const row = await tx.review.create({
        data: {
          ...{ ...review, id: newId(), createdAt: now, nextAt: review.closesAt },
          due: dayToDate(review.due),
        },
      });
      await insertRows(
        tx,
        'reviewers',
        personIds.map((personId) => ({ id: randomUUID(), reviewId: row.id, personId })),
      );
      const opened = fromRow(row);
      note('review', row.id, null, noted(opened));
      wakeFor(opened);
      return opened;
    },

    /** Changes a review that is still at the version we read; throws `Conflict` otherwise. */
    async update(review: Review, changed: Partial<Review>): Promise<Review> {
      const change = changed.closesAt ? { ...changed, nextAt: changed.closesAt } : changed;
      const after = { ...review, ...change, version: review.version + 1 };
      const due = change.due === undefined ? {} : { due: dayToDate(change.due) };
      await updateVersion(tx.review, review, { ...change, ...due });
      note('review', review.id, noted(review), noted(after));
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /** Says when closing the review is to be tried again; nothing of the record changes. */
    async lookAgain(id: string, nextAt: Date): Promise<void> {
      await tx.review.update({ where: { id }, data: { nextAt } });
      wakeFor({ id, nextAt });
    },

    async get(id: string): Promise<Review | null> {
      const row = await tx.review.findUnique({ where: { id } });
      return row && fromRow(row);
    },

    /** The review, kept from everyone else's inputs and changes until this transaction ends. */
    async lockForUpdate(id: string): Promise<Review> {
      await tx.$queryRaw`SELECT id FROM reviews WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      return fromRow(await tx.review.findUniqueOrThrow({ where: { id } }));
    },

    /** The review, kept from being closed until this transaction ends; others may give their inputs meanwhile. */
    async keepOpen(id: string): Promise<Review> {
      await tx.$queryRaw`SELECT id FROM reviews WHERE id = ${id}::uuid FOR SHARE`;
      return fromRow(await tx.review.findUniqueOrThrow({ where: { id } }));
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

    /** How many have given their input, by review. */
    async responses(reviewIds: string[]): Promise<Map<string, Response>> {
      const rows = await tx.$queryRaw<(Response & { id: string })[]>`
        SELECT review_id AS id, count(given_at)::int AS given, count(*)::int AS of FROM reviewers
        WHERE review_id = ANY(${reviewIds}::uuid[]) GROUP BY review_id`;
      return new Map(rows.map(({ id, given, of }) => [id, { given, of }]));
    },
  };
}
