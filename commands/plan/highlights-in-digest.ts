import { dayOf, formatDay } from '../dates/dates.ts';
import type { DigestParts } from '../parts/digest-parts.ts';
import { HIGHLIGHTS } from './highlight-fields.ts';
import { priorityReference } from './priority-reference.ts';

/**
 * The part of a network's digest with what was written about its work plan, and about those of the networks below it that let
 * themselves be read from above, as an Assembly reads its LPNs.
 */
export const highlightsInDigest: DigestParts = {
  place: 'decided',
  listedBy: 'plan table',
  ofNetwork: {
    heading: ({ from, zone }) => `Highlights of work plans since ${formatDay(dayOf(from, zone))}`,

    async list(networkId, { from, to }, take, store) {
      const found = await store.highlights.writtenIn(networkId, { from, to }, take);
      const networks = await store.networks.shown(found.map((each) => each.networkId));
      return found.map((each) => ({
        text: [
          { strong: HIGHLIGHTS[each.kind] },
          ` ${each.text} (${priorityReference(each.priority)}${each.networkId === networkId ? '' : `, ${networks.get(each.networkId)?.name ?? ''}`})`,
        ],
      }));
    },
  },
};
