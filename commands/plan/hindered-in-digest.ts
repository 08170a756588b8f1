import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { DigestParts, NetworkLine } from '../parts/digest-parts.ts';
import { milestoneLine } from './milestone-view.ts';

/** The part of digests about milestones that cannot go on, or are at risk: in a network's, and in its chair's. */
export const hinderedInDigest: DigestParts = {
  place: 'blocked',
  listedBy: 'milestone list blocked',
  ofNetwork: {
    heading: () => 'Blocked or at risk',
    list: async (networkId, { today }, take, store) =>
      (await linesOf([networkId], today, take, store)).map(({ item }) => item),
  },
  ofChair: {
    heading: () => 'For you as the chair: blocked or at risk',
    list: (networkIds, { today }, take, store) => linesOf(networkIds, today, take, store),
  },
};

async function linesOf(networkIds: string[], today: Day, take: number, store: Reads): Promise<NetworkLine[]> {
  if (networkIds.length === 0) return [];
  const found = await store.milestones.hinderedIn(networkIds, take);
  const people = await store.people.shown(found.map(({ ownerId }) => ownerId));
  return found.map((milestone) => ({
    networkId: milestone.networkId,
    item: milestoneLine(milestone, people, today),
  }));
}
