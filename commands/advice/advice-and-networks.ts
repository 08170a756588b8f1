import type { NetworkPart } from '../parts/network-part.ts';
import { adviceCard } from './advice-view.ts';

/** How many open requests are shown in a channel that joins. */
const MOST = 10;

/** A channel that joins is shown the requests that wait for an answer. */
export const adviceAndNetworks: NetworkPart = {
  async underWay(networkId, _today, store) {
    const open = await store.advice.list(networkId, 'open', { skip: 0, take: MOST });
    return open.map(({ id }) => ({ kind: adviceCard, subjectId: id }));
  },
};
