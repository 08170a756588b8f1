import type { NetworkPart } from '../parts/network-part.ts';
import { pollReference } from './poll-reference.ts';
import { pollCard } from './poll-view.ts';

/** How many open polls are named in a refusal, or shown in a channel that joins. */
const MOST = 10;

/**
 * An open poll keeps a network from being closed, because it would never be counted. A channel that joins
 * is shown the open polls.
 */
export const pollsAndNetworks: NetworkPart = {
  async stillOpen({ id }, store) {
    const open = await store.polls.list(id, 'open', { skip: 0, take: MOST });
    return { references: open.map(pollReference), endedBy: 'poll close or poll cancel' };
  },

  async underWay(networkId, _today, store) {
    const open = await store.polls.list(networkId, 'open', { skip: 0, take: MOST });
    return open.map(({ id }) => ({ kind: pollCard, subjectId: id }));
  },
};
