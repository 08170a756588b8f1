import type { DigestParts } from '../parts/digest-parts.ts';
import { groupLine } from './group-view.ts';

/** Puts the groups that look for people into a network's digest. */
export const groupsInDigest: DigestParts = {
  place: 'open',
  listedBy: 'group list',
  ofNetwork: {
    heading: () => 'Working groups that look for people',
    async list(networkId, _span, take, store) {
      const proposed = await store.groups.proposedIn(networkId, take);
      const supporters = await store.groups.supportersOf(proposed.map(({ id }) => id));
      return proposed.map((group) => groupLine(group, supporters.get(group.id) ?? [], new Map()));
    },
  },
};
