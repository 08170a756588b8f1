import type { DigestParts } from '../parts/digest-parts.ts';
import { adviceLine } from './advice-view.ts';

/** Puts the advice that a network is asked for into its digest. */
export const adviceInDigest: DigestParts = {
  place: 'open',
  listedBy: 'advice list',
  ofNetwork: {
    heading: () => 'Advice asked for',
    async list(networkId, _span, take, store) {
      const open = await store.advice.list(networkId, 'open', { skip: 0, take });
      const networks = await store.networks.shown(open.map(({ askedForId }) => askedForId));
      return open.map((request) => adviceLine(request, networks, networkId));
    },
  },
};
