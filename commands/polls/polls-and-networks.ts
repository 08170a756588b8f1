import type { NetworkPart } from '../parts/network-part.ts';
import { pollReference } from './poll-reference.ts';
import { pollCard } from './poll-view.ts';

/** How many open polls are named, or shown at once. */
const MOST = 10;

/** A poll that is open would never be counted, were its network closed. In a channel that joins, the open ones are shown. */
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
