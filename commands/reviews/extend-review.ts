import type { Review } from '../../storage/reviews/reviews.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { nextLook } from '../dates/closing.ts';
import { type Day, formatDay, formatInstant } from '../dates/dates.ts';
import { dayOfMonth, sayRepeats } from '../dates/month-series.ts';
import { rare } from '../field.ts';
import { movedDay, orLater, yesOrNo } from '../fields/fields.ts';
import { withDayOff } from '../parts/day-off.ts';
import { type Button, type Message, message } from '../view.ts';
import { replanReview } from './replan-review.ts';
import { closingTime, mustBeOpen, mustLeaveTime, mustTakeInputs } from './review.ts';
import { dueField, openReviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { argsOf, reviewCard, reviewDayOff } from './review-view.ts';

const fields = {
  review: openReviewField,
  due: orLater(dueField),
  /** Whether those after it move, too. It is asked only of a review that repeats. */
  onwards: rare(yesOrNo('And all after it')),
};

declare module '../press.ts' {
  interface CommandFields {
    'review.extend': typeof fields;
  }
}

export const extendReview = defineCommand({
  name: 'review.extend',
  summary: 'Give a review another last day for inputs',
  usage: 'review extend <review> to <due> [onwards]',
  examples: ['review extend R1 to 14 July 2027', 'review extend R2 to 14 July 2027 from here on'],
  form: { title: 'Extend a review', submit: 'Extend' },
  needs: 'convene',
  fields,

  async run({ review, due: given, onwards }, context) {
    const reference = reviewReference(review);
    mustBeOpen(review);
    mustTakeInputs(review, context);
    const due = movedDay(given, review.due);
    mustLeaveTime(due, context.today);
    const closesAt = closingTime(due, context.zone);
    if (review.repeatsOn !== null && onwards === undefined) return whichToMove(review, due);
    const series = review.repeatsOn !== null && onwards ? { repeatsOn: dayOfMonth(due), seriesDay: due } : {};
    const after = await context.store.reviews.update(review, {
      ...{ due, closesAt, ...series },
      nextAt: nextLook(closesAt, context),
    });
    await replanReview(after, context);
    const sentence = `${reference} now takes inputs until ${formatInstant(closesAt, context.zone)}.${sayOthers(after, onwards)}`;
    const told = await changed(reviewCard, review.id, sentence, context);
    return context.typed ? withDayOff(told, reviewDayOff(after, context.today)) : told;
  },
});

/** Asks whether only this round of a series moves, or all from here on. */
function whichToMove(review: Review, due: Day): Message {
  const move = (label: string, onwards: 'yes' | 'no'): Button => ({
    ...{ label, command: 'review.extend' },
    args: { ...argsOf(review), due, onwards },
  });
  return message(
    'This one, or all from here on?',
    [
      `${reviewReference(review)} repeats ${sayRepeats(review)?.toLowerCase()}. Is ${formatDay(due)} the last day of this one only, or do those after it move with it?`,
    ],
    [move('This one only', 'no'), move('From here on', 'yes')],
  );
}

/** Says what becomes of the reviews after this one, if it repeats. */
function sayOthers(review: Review, onwards: boolean | undefined): string {
  if (review.repeatsOn === null) return '';
  return onwards
    ? ` Those after it are due on day ${review.repeatsOn} of their month.`
    : ' Those after it stay as they are.';
}
