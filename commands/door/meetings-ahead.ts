import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import type { KnownMeeting } from '../dates/meeting-days.ts';
import { meetingReference } from '../meetings/index.ts';

/** Only this many meetings ahead are read. */
const MOST = 20;

/**
 * The planned meetings of a network, which words like "the day before the next meeting" may refer to;
 * undefined if there are none.
 */
export async function meetingsAhead(
  { id, zone }: Network,
  { meetings }: Reads,
): Promise<KnownMeeting[] | undefined> {
  const ahead = await meetings.ahead(id, { skip: 0, take: MOST });
  const known = ahead
    .filter(({ status }) => status === 'scheduled')
    .map((meeting) => ({
      reference: meetingReference(meeting),
      title: meeting.title,
      day: dayOf(meeting.startsAt, zone),
    }));
  return known.length > 0 ? known : undefined;
}
