import type { Review } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { nudgesAtOpening } from './review.ts';

/**
 * Takes back the reminders not yet sent and plans those still called for, that of the opening among them. Of a review whose
 * opening was taken back the anonymous inputs go too.
 */
export async function replanReview(review: Review, context: NetworkContext<Store>): Promise<void> {
  const { store } = context;
  await store.nudges.unplan(review.id);
  if (review.status === 'open')
    await store.nudges.plan(nudgesAtOpening(review, await store.reviews.owing(review.id), context));
  else await store.sealedBoxes.destroy(review.id);
}
