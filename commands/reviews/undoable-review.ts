import { refuseEnded } from '../cards/end-record.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { replanReview } from './replan-review.ts';
import { reviewReference } from './review-reference.ts';

/** How undo works for reviews: opening and extending a review can be undone. */
export const undoableReview: UndoableRecord = {
  name: 'Review',
  words: 'topic',
  refuse: refuseEnded,
  instead: ({ number, networkId: network }) => ({
    says: 'Cancel it instead, and say why.',
    button: {
      label: 'Cancel review',
      command: 'review.cancel',
      args: { review: reviewReference({ number }), network },
      opens: 'form',
    },
  }),

  async afterUndo({ recordId }, context) {
    const review = await context.store.reviews.get(recordId);
    if (review) await replanReview(review, context);
  },
};
