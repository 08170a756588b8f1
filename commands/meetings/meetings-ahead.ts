import { dayOf } from '../dates/dates.ts';
import type { ListAhead } from '../parts/ahead.ts';
import { meetingReference } from './meeting-reference.ts';

/** Only this many meetings ahead are read. */
const MOST = 20;

/** Lists a network's planned meetings, for words such as "the day before the next meeting". */
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
