import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Fact, Item } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';

/** Where a meeting stands in its series: "3 of 7, then M4 on Tuesday 11 April 2028 at 2pm". Nothing for one that is in none. */
export async function seriesFact({ id, seriesId }: Meeting, store: Reads, zone: string): Promise<Fact[]> {
  if (seriesId === null) return [];
  const all = await store.meetingSeries.meetings(seriesId);
  const at = all.findIndex((meeting) => meeting.id === id);
  const next = all.slice(at + 1).find(({ status }) => status === 'scheduled');
  const then = next ? `then ${meetingReference(next)} on ${formatInstant(next.startsAt, zone)}` : 'the last';
  return [{ label: 'Series', value: `${at + 1} of ${all.length}, ${then}` }];
}

/** One line of the meetings of a series: "M4 Tuesday 11 April 2028 at 2pm". */
export const seriesLine = (meeting: Meeting, zone: string): Item => ({
  text: [{ strong: meetingReference(meeting) }, ` ${formatInstant(meeting.startsAt, zone)}`],
});
