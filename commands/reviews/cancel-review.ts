import { saidOrRendered } from '../cards/card.ts';
import { endRecord } from '../cards/end-record.ts';
import { defineCommand } from '../command.ts';
import { mustBeOpen } from './review.ts';
import { becauseField, openReviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { reviewCard } from './review-view.ts';

const fields = { review: openReviewField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'review.cancel': typeof fields;
  }
}

export const cancelReview = defineCommand({
  name: 'review.cancel',
  summary: 'Cancel a review: it ends without a report, and does not repeat',
  usage: 'review cancel <review> because <because>',
  examples: ['review cancel R1 because the data came too late'],
  form: { title: 'Cancel a review', submit: 'Cancel review' },
  needs: 'convene',
  fields,

  async run({ review, because }, context) {
    const { store } = context;
    mustBeOpen(review);
    await store.reviews.update(review, { status: 'withdrawn', because });
    await endRecord({ id: review.id, isSecret: review.isAnonymous }, store.reviews, store);
    const sentence = `${reviewReference(review)} ${review.topic} is cancelled.`;
    return saidOrRendered(reviewCard, review.id, sentence, context, null);
  },
});
