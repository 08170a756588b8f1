import { changed } from '../card.ts';
import { defineCommand } from '../command.ts';
import { referenceTo } from '../reference.ts';
import { endReview } from './end-review.ts';
import { sayUnopenable } from './input.ts';
import { mustBeOpen } from './review.ts';
import { reviewField } from './review-fields.ts';

export const closeReview = defineCommand({
  name: 'review.close',
  summary: 'Close a review before its last day, and publish its report',
  usage: 'review close <review>',
  examples: ['review close R1'],
  form: { title: 'Close a review', submit: 'Close review' },
  needs: 'convene',
  fields: { review: reviewField },

  async run({ review: named }, context) {
    const review = await context.store.reviews.take(named.id);
    mustBeOpen(review);
    await endReview(review, context).catch(sayUnopenable(review));
    const sentence = `${referenceTo('review', review)} is closed.`;
    return changed('review.card', review.id, sentence, context, null);
  },
});
