import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { nextLook } from '../dates/closing.ts';
import { formatInstant } from '../dates/dates.ts';
import { movedDay, orLater } from '../fields/fields.ts';
import { replanReview } from './replan-review.ts';
import { closingTime, dayOfMonth, mustBeOpen, mustLeaveTime, mustTakeInputs } from './review.ts';
import { dueField, openReviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { reviewCard } from './review-view.ts';

const fields = { review: openReviewField, due: orLater(dueField) };

declare module '../press.ts' {
  interface CommandFields {
    'review.extend': typeof fields;
  }
}

export const extendReview = defineCommand({
  name: 'review.extend',
  summary: 'Give a review another last day for inputs',
  usage: 'review extend <review> to <due>',
  examples: ['review extend R1 to 14 July 2027'],
  form: { title: 'Extend a review', submit: 'Extend' },
  needs: 'convene',
  fields,

  async run({ review, due: given }, context) {
    const reference = reviewReference(review);
    mustBeOpen(review);
    mustTakeInputs(review, context);
    const due = movedDay(given, review.due);
    mustLeaveTime(due, context.today);
    const closesAt = closingTime(due, context.zone);
    const repeatsOn = review.repeatsOn === null ? null : dayOfMonth(due);
    const after = await context.store.reviews.update(review, {
      ...{ due, closesAt, repeatsOn },
      nextAt: nextLook(closesAt, context),
    });
    await replanReview(after, context);
    const sentence = `${reference} now takes inputs until ${formatInstant(closesAt, context.zone)}.${saySeries(repeatsOn)}`;
    return changed(reviewCard, review.id, sentence, context);
  },
});

/** Warns that extending a repeating review also moves the due day of all later ones. */
const saySeries = (repeatsOn: number | null): string =>
  repeatsOn === null
    ? ''
    : ` It repeats every month, and those after it are now due on day ${repeatsOn} of theirs.`;
