import type { Review } from '../../storage/reviews.ts';
import type { Context } from '../context.ts';
import { nudgesBeforeDue } from './review.ts';

/** Takes back the reminders not yet sent and plans those still called for. */
export async function replanReview(review: Review, context: Context): Promise<void> {
  const { store } = context;
  await store.nudges.unplan(review.id);
  if (review.status !== 'open') return;
  await store.nudges.plan(nudgesBeforeDue(review, await store.reviews.owing(review.id), context));
}
