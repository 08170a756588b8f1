import { rollWrites } from '../rolls/roll-writes.ts';
import { dayToDate } from '../rows/day.ts';
import { dueWrites } from '../rows/due-writes.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { reviewInputWrites } from './review-input-writes.ts';
import type { Report } from './review-inputs.ts';
import { fromRow, type Review } from './reviews.ts';
import { reviewers } from './tables.ts';

/** Writes reviews and their reviewers. */
export function reviewWrites(context: WriteContext<'review' | 'reviewer'>) {
  const { tx, newId, now, audit } = context;
  const roll = rollWrites(context, reviewers);
  const { wakeFor, lookAgain, update } = dueWrites(context, 'review', tx.review, 'close-review', {
    toRow,
  });

  return {
    ...roll,
    ...reviewInputWrites(context),

    /** Opens a review, and records that each of these people owes input. */
    async open(review: NewReview, personIds: string[]): Promise<Review> {
      const row = await tx.review.create({
        data: {
          ...{ ...review, id: newId(), createdAt: now, step: 'none' },
          ...daysOf(review),
        },
      });
      await roll.enrol(row.id, placesOf(personIds));
      const opened = fromRow(row);
      audit('review', row.id, null, toRow(opened));
      wakeFor(opened);
      return opened;
    },

    /** Asks more people for their input to an open review. This cannot be undone. */
    async askMore({ id }: Review, personIds: string[]): Promise<void> {
      await roll.enrol(id, placesOf(personIds));
      audit('reviewer', id, null, { asked: personIds.length });
    },

    update,

    /**
     * Closes a review and publishes its report. Throws `Conflict` if the review has changed since it was
     * read.
     */
    async publish(review: Review, closedAt: Date, report: Report): Promise<Review> {
      const { given, asked, counts, lines, parts } = report;
      const closed = await update(review, { status: 'closed', closedAt, given, asked });
      const ofReview = <Row extends object>(row: Row) => ({
        ...row,
        id: crypto.randomUUID(),
        reviewId: review.id,
      });
      await insertRows(tx, 'report_counts', counts.map(ofReview));
      await insertRows(tx, 'report_lines', lines.map(ofReview));
      await insertRows(tx, 'report_parts', parts.map(ofReview));
      return closed;
    },

    lookAgain,
  };
}

/** The properties of a new review. */
export type NewReview = Pick<
  Review,
  | 'networkId'
  | 'number'
  | 'topic'
  | 'template'
  | 'isAnonymous'
  | 'isParted'
  | 'isForSome'
  | 'repeatsOn'
  | 'repeatsEvery'
  | 'seriesDay'
  | 'due'
  | 'closesAt'
  | 'nextAt'
  | 'followsId'
  | 'createdById'
>;

const toRow = (review: Review) => ({ ...review, ...daysOf(review) });

const daysOf = ({ due, seriesDay }: Pick<Review, 'due' | 'seriesDay'>) => ({
  due: dayToDate(due),
  seriesDay: seriesDay && dayToDate(seriesDay),
});

const placesOf = (personIds: string[]) => personIds.map((personId) => ({ personId }));
