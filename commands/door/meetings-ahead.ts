import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import type { KnownMeeting } from '../dates/meeting-days.ts';
import { meetingReference } from '../meetings/index.ts';

/** No day is told from a meeting further ahead than this many. */
const MOST = 20;

/** The meetings of a network that are ahead, from which a day may be told; undefined where there are none. */
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
