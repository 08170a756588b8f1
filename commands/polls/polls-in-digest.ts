import type { DigestParts } from '../parts/digest-parts.ts';
import { openPollLine } from './poll-lines.ts';

/** Puts the open polls into a network's digest. */
export const pollsInDigest: DigestParts = {
  place: 'open',
  listedBy: 'poll list',
  ofNetwork: {
    heading: () => 'Open polls',
    async list(networkId, { now, zone }, take, store) {
      const open = await store.polls.openIn(networkId, take);
      return open.map((poll) => openPollLine(poll, poll.turnout, true, { now, zone }));
    },
  },
};
