import type { NetworkPart } from '../parts/network-part.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';

/** How many elections under way are named in a refusal, or shown in a channel that joins. */
const MOST = 10;

/** An election keeps its network from being closed, and is shown in a channel that joins. */
export const electionsAndNetworks: NetworkPart = {
  async stillOpen({ id }, store) {
    const open = await store.elections.list(id, 'open', { skip: 0, take: MOST });
    return { references: open.map(electionReference), endedBy: 'election cancel' };
  },

  async underWay(networkId, _today, store) {
    const open = await store.elections.list(networkId, 'open', { skip: 0, take: MOST });
    return open.map(({ id }) => ({ kind: electionCard, subjectId: id }));
  },
};
