import type { NetworkPart } from '../parts/network-part.ts';
import { endorsementCard } from './endorsement-view.ts';
import { recommendationCard } from './recommendation-view.ts';

/** How many of each kind are shown in a channel that joins. */
const MOST = 10;

/** A channel that joins is shown what waits to go upward, and what the network is asked to endorse. */
export const recommendationsAndNetworks: NetworkPart = {
  async underWay(networkId, _today, store) {
    const waiting = await store.recommendations.list(networkId, 'waiting', { skip: 0, take: MOST });
    const asked = await store.endorsements.list(networkId, 'asked', { skip: 0, take: MOST });
    return [
      ...waiting.map(({ id }) => ({ kind: recommendationCard, subjectId: id })),
      ...asked.map(({ id }) => ({ kind: endorsementCard, subjectId: id })),
    ];
  },
};
