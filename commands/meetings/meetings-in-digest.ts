import { addDays, instantOf } from '../dates/dates.ts';
import type { DigestParts } from '../parts/digest-parts.ts';
import { meetingLine } from './meeting-view.ts';

/** Puts the meetings that are ahead into digests. */
export const meetingsInDigest: DigestParts = {
  place: 'ahead',
  listedBy: 'meeting list',
  ofNetwork: {
    heading: () => 'Next meeting',
    none: 'no meeting is planned',
    async list(networkId, { now, zone }, _take, store) {
      const open = await store.meetings.openInWriting(networkId);
      const next = await store.meetings.next(networkId, now);
      return [...open, ...(next ? [next] : [])].map((each) => meetingLine(each, zone));
    },
  },
  ofPerson: {
    heading: () => 'Meetings ahead',
    none: 'no meeting is ahead',
    async list(networkIds, { now, until, zone }, take, store) {
      const to = instantOf(addDays(until, 1), '00:00', zone);
      const found = await store.meetings.startingIn(networkIds, { from: now, to }, take);
      return found.map((meeting) => ({ networkId: meeting.networkId, item: meetingLine(meeting, zone) }));
    },
  },
};
