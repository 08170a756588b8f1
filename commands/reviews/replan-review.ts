import type { Review } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import { endRecord } from '../cards/end-record.ts';
import type { NetworkContext } from '../context.ts';
import { nudgesAtOpening } from './review.ts';

/**
 * Replaces the reminders that were not sent yet by those that are needed now, including the one at the
 * opening. If the review's opening was undone, it ends the review.
 */
export async function replanReview(review: Review, context: NetworkContext<Store>): Promise<void> {
  const { store } = context;
  if (review.status !== 'open')
    return endRecord({ id: review.id, isSecret: review.isAnonymous }, store.reviews, store);
  await store.nudges.unplan(review.id);
  await store.nudges.plan(nudgesAtOpening(review, await store.reviews.outstanding(review.id), context));
}
