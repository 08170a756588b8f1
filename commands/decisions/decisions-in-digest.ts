import { dayOf, formatDay } from '../dates/dates.ts';
import type { DigestParts, Span } from '../parts/digest-parts.ts';
import { decisionLine } from './decision-view.ts';

const heading = ({ from, zone }: Span): string => `Decided since ${formatDay(dayOf(from, zone))}`;

/** Puts the decisions of the digest's span into digests. */
export const decisionsInDigest: DigestParts = {
  place: 'decided',
  listedBy: 'decision list',
  happened: 'decided',
  ofNetwork: {
    heading,
    list: async (networkId, span, take, store) =>
      (await store.decisions.recordedIn([networkId], span, take)).map((each) =>
        decisionLine(each, span.zone),
      ),
  },
  ofPerson: {
    heading,
    list: async (networkIds, span, take, store) =>
      (await store.decisions.recordedIn(networkIds, span, take)).map((decision) => ({
        networkId: decision.networkId,
        item: decisionLine(decision, span.zone),
      })),
  },
};
