import type { DigestParts } from '../parts/digest-parts.ts';
import { reviewLine } from './review-view.ts';

/** Which reviews are open, in a network's digest. */
export const reviewsInDigest: DigestParts = {
  place: 'open',
  listedBy: 'review list',
  ofNetwork: {
    heading: () => 'Open reviews',
    list: async (networkId, _span, take, store) =>
      (await store.reviews.openIn(networkId, take)).map((review) => reviewLine(review, review.turnout)),
  },
};
