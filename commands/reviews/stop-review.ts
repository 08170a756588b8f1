import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustBeOpen } from './review.ts';
import { openReviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { reviewCard } from './review-view.ts';

const fields = { review: openReviewField };

declare module '../press.ts' {
  interface CommandFields {
    'review.stop': typeof fields;
  }
}

export const stopReview = defineCommand({
  name: 'review.stop',
  summary: 'Have no other review open when this one closes',
  usage: 'review stop <review>',
  examples: ['review stop R1'],
  form: { title: 'Stop a review repeating', submit: 'Stop' },
  needs: 'convene',
  fields,

  async run({ review }, context) {
    const reference = reviewReference(review);
    mustBeOpen(review);
    if (review.repeatsOn === null)
      throw new UserError(`${reference} does not repeat, so it is the last already.`);
    await context.store.reviews.update(review, { repeatsOn: null, seriesDay: null });
    return changed(reviewCard, review.id, `${reference} is the last: no other opens after it.`, context);
  },
});
