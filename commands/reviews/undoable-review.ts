import { refuseEnded } from '../cards/end-record.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { replanReview } from './replan-review.ts';

/** What undo does with a review: its opening and its extending can be taken back. */
export const undoableReview: UndoableRecord = {
  name: 'Review',
  words: 'topic',
  refuse: refuseEnded,

  async afterUndo({ recordId }, context) {
    const review = await context.store.reviews.get(recordId);
    if (review) await replanReview(review, context);
  },
};
