import { dayOf } from '../dates/dates.ts';
import type { ListAhead } from '../parts/ahead.ts';
import { meetingReference } from './meeting-reference.ts';

/** No day is told from a meeting further ahead than this many. */
const MOST = 20;

/** The meetings of a network that are ahead. */
export const meetingsAhead: ListAhead = async ({ id, zone }, { meetings }) => {
  const ahead = await meetings.ahead(id, { skip: 0, take: MOST });
  return ahead
    .filter(({ status }) => status === 'scheduled')
    .map((meeting) => ({
      reference: meetingReference(meeting),
      title: meeting.title,
      day: dayOf(meeting.startsAt, zone),
    }));
};
