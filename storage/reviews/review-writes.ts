import { rollWrites } from '../rolls/roll-writes.ts';
import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';
import { reviewInputWrites } from './review-input-writes.ts';
import { fromRow, type Review } from './reviews.ts';
import { reviewers } from './tables.ts';

/** A network's reviews, and who owes them what. */
export function reviewWrites(context: WriteContext<'review'>) {
  const { tx, newId, now, audit, wake } = context;
  const wakeFor = ({ id, nextAt }: Pick<Review, 'id' | 'nextAt'>) =>
    wake([{ job: 'close-review', id, dueAt: nextAt }]);
  const roll = rollWrites(context, reviewers);

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
      const change = changed.closesAt ? { ...changed, nextAt: changed.closesAt } : changed;
      const after = { ...review, ...change, version: review.version + 1 };
      const due = change.due === undefined ? {} : { due: dayToDate(change.due) };
      await updateVersion(tx.review, review, { ...change, ...due });
      audit('review', review.id, noted(review), noted(after));
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /** Says when closing the review is to be tried again; nothing of the record changes. */
    async lookAgain(id: string, nextAt: Date): Promise<void> {
      await tx.review.update({ where: { id }, data: { nextAt } });
      wakeFor({ id, nextAt });
    },
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
const noted = ({ report: _, due, ...review }: Review) => ({ ...review, due: dayToDate(due) });
