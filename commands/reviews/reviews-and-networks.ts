import type { NetworkPart } from '../parts/network-part.ts';
import { reviewReference } from './review-reference.ts';
import { reviewCard } from './review-view.ts';

/** How many open reviews are named, or shown at once. */
const MOST = 10;

/** Open reviews keep a network from being closed, and are shown in a channel that joins the network. */
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
