import type { NetworkPart } from '../parts/network-part.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { pollCard } from './poll-view.ts';

/** How many open polls are named in a refusal, or shown in a channel that joins. */
const MOST = 10;

/** How many open polls are looked through for a secret one. */
const MOST_OPEN = 500;

/**
 * An open poll keeps a network from being closed, because it would never be counted. A channel that joins
 * is shown the open polls. While a secret poll is open, the network's fewest ballots are not lowered.
 */
export const pollsAndNetworks: NetworkPart = {
  async stillOpen({ id }, store) {
    const open = await store.polls.list(id, 'open', { skip: 0, take: MOST });
    return { references: open.map(pollReference), endedBy: 'poll close or poll cancel' };
  },

  async mustAllow({ fewestBallots }, network, store) {
    if (fewestBallots >= network.fewestBallots) return;
    const open = await store.polls.list(network.id, 'open', { skip: 0, take: MOST_OPEN });
    if (!open.some(({ isSecret }) => isSecret)) return;
    throw new UserError(
      `A secret poll is open, in which people vote knowing that fewer than ${network.fewestBallots} ballots are not counted out. Lower that once it is closed.`,
      { field: 'fewestBallots' },
    );
  },

  async underWay(networkId, _today, store) {
    const open = await store.polls.seenIn(networkId, 'open', { skip: 0, take: MOST });
    return open.map(({ id }) => ({ kind: pollCard, subjectId: id }));
  },
};
