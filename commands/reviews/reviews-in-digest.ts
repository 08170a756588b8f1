import type { DigestParts } from '../parts/digest-parts.ts';
import { reviewLine } from './review-view.ts';

/** The part of a network's digest about open reviews. */
export const reviewsInDigest: DigestParts = {
  place: 'open',
  listedBy: 'review list',
  ofNetwork: {
    heading: () => 'Open reviews',
    list: async (networkId, _span, take, store) =>
      (await store.reviews.openIn(networkId, take)).map((review) => reviewLine(review, review.turnout)),
  },
};
