import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import type { Reads } from '../../storage/store.ts';
import type { CalendarEvent } from '../documents/calendar.ts';
import { meetingReference } from './meeting-reference.ts';

/**
 * Meetings as events in a calendar. One that was cancelled or taken back is shown there as cancelled. `networks` are told in
 * their titles, where there are meetings of several.
 */
export async function meetingEvents(
  meetings: Meeting[],
  { minutes, changes }: Reads,
  networks?: Map<string, Network>,
): Promise<CalendarEvent[]> {
  const ids = meetings.map(({ id }) => id);
  const [items, times] = await Promise.all([minutes.agendas(ids), changes.timesChanged(ids)]);
  return meetings.map(({ id, title, networkId, startsAt, length, place, link, status, ...meeting }) => {
    const agenda = items.filter(({ meetingId }) => meetingId === id);
    const network = networks?.get(networkId);
    return {
      ...{ id: `${id}@convenor`, start: startsAt, end: new Date(startsAt.getTime() + length * 60_000) },
      // Not its version, which goes back when a change is taken back.
      sequence: times.get(id) ?? 0,
      title: `${meetingReference(meeting)} ${plainWords(title)}${network ? ` (${network.name})` : ''}`,
      place: place === null ? null : plainWords(place),
      link,
      description: [
        ...(link === null ? [] : [`Join online: ${link}`]),
        ...agenda.map((item, at) => `${at + 1}. ${plainWords(item.title)}`),
      ].join('\n'),
      isCancelled: status === 'cancelled' || status === 'withdrawn',
    };
  });
}
