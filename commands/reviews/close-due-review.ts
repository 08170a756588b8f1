import type { Review } from '../../storage/reviews/reviews.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { endReview } from './end-review.ts';

/** Closes a review whose time is up, unless someone has closed or extended it meanwhile. */
export const closeDueReview: WhenDue = {
  command: 'review.close',
  record: 'review',

  async networkOf(id, now, store) {
    const review = await store.reviews.get(id);
    return review && isDue(review, now) ? review.networkId : undefined;
  },

  async run(id, context) {
    const review = await context.store.reviews.get(id);
    if (!review || !isDue(review, context.now)) return;
    const network = await context.store.networks.get(review.networkId);
    await endReview(review, { ...context, network });
  },

  putOff: (id, until, store) => store.reviews.lookAgain(id, until),
};

const isDue = ({ status, closesAt, nextAt }: Review, now: Date): boolean =>
  status === 'open' && closesAt <= now && nextAt <= now;
