import type { DigestParts } from '../parts/digest-parts.ts';
import { endorsementLines, recommendationLines } from './recommendation-lines.ts';

/** Puts what a network is asked to endorse, and what waits in it to go upward, into its digest. */
export const recommendationsInDigest: DigestParts = {
  place: 'open',
  listedBy: 'recommendation list',
  ofNetwork: {
    heading: () => 'Recommendations that wait',
    async list(networkId, _span, take, store) {
      const asked = await store.endorsements.list(networkId, 'asked', { skip: 0, take });
      const waiting = await store.recommendations.list(networkId, 'waiting', { skip: 0, take });
      const lines = [
        ...(await endorsementLines(asked, store)),
        ...(await recommendationLines(waiting, store)),
      ];
      return lines.slice(0, take);
    },
  },
};
