import type { DigestParts } from '../parts/digest-parts.ts';
import { electionLine } from './election-view.ts';

/** Puts the elections that are under way into a network's digest. */
export const electionsInDigest: DigestParts = {
  place: 'open',
  listedBy: 'election list',
  ofNetwork: {
    heading: () => 'Elections under way',
    async list(networkId, { zone }, take, store) {
      const open = await store.elections.list(networkId, 'open', { skip: 0, take });
      return open.map((election) => electionLine(election, zone));
    },
  },
};
