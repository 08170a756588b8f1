import type { NetworkPart } from '../parts/network-part.ts';
import { reviewReference } from './review-reference.ts';
import { reviewCard } from './review-view.ts';

/** At most this many open reviews are named or shown at once. */
const MOST = 10;

/** A network with open reviews cannot be closed. A channel that joins a network shows its open reviews. */
export const reviewsAndNetworks: NetworkPart = {
  async stillOpen({ id }, store) {
    const open = await store.reviews.list(id, 'open', { skip: 0, take: MOST });
    return { references: open.map(reviewReference), endedBy: 'review close or review cancel' };
  },

  async underWay(networkId, _today, store) {
    const open = await store.reviews.list(networkId, 'open', { skip: 0, take: MOST });
    return open.map(({ id }) => ({ kind: reviewCard, subjectId: id }));
  },
};
