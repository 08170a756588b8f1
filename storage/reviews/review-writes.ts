import { rollWrites } from '../rolls/roll-writes.ts';
import { dayToDate } from '../rows/day.ts';
import { dueWrites } from '../rows/due-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { reviewInputWrites } from './review-input-writes.ts';
import { fromRow, type Review } from './reviews.ts';
import { reviewers } from './tables.ts';

/** A network's reviews, and who owes them what. */
export function reviewWrites(context: WriteContext<'review'>) {
  const { tx, newId, now, audit } = context;
  const roll = rollWrites(context, reviewers);
  const { wakeFor, lookAgain, update } = dueWrites(context, 'review', tx.review, 'close-review', {
    toRow,
    noted,
  });

  return {
    ...roll,
    ...reviewInputWrites(context),

    /** Opens a review; each of these people owes it their input. */
    async open(review: New, personIds: string[]): Promise<Review> {
      const row = await tx.review.create({
        data: {
          ...{ ...review, id: newId(), createdAt: now, nextAt: review.closesAt },
          due: dayToDate(review.due),
        },
      });
      await roll.enrol(row.id, personIds);
      const opened = fromRow(row);
      audit('review', row.id, null, noted(opened));
      wakeFor(opened);
      return opened;
    },

    /** Changes a review that is still at the version we read; throws `Conflict` otherwise. */
    async update(review: Review, changed: Partial<Review>): Promise<Review> {
      return update(review, changed.closesAt ? { ...changed, nextAt: changed.closesAt } : changed);
    },

    lookAgain,
  };
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

/** What the audit keeps: all but the report, which may hold what was written anonymously. */
const noted = ({ report: _, ...review }: Review) => ({ ...review, due: dayToDate(review.due) });

const toRow = (review: Review) => ({ ...review, due: dayToDate(review.due) });
