import type { DateSearch } from '../../storage/meetings/meetings.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf, formatDay, formatDuration, type ZonedNow } from '../dates/dates.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import { meetingReference } from '../meetings/index.ts';
import { nameOfDayOff } from '../parts/day-off.ts';
import type { Button, Fact } from '../view.ts';
import { resultOf } from './count.ts';
import { timeNamed } from './methods/time.ts';
import { dateButtons } from './schedule-buttons.ts';

/** The dates that a poll asked about in a search for one, in their order. */
export const datesIn = ({ options, createdAt }: Poll, { zone }: DateSearch): Date[] =>
  options.flatMap((option) => timeNamed(option, { now: createdAt, zone }) ?? []);

/**
 * The dates of a closed poll that are still ahead, the best first: the one that fewest cannot make, then the one that most can make
 * without difficulty, then the earliest.
 */
export function datesRanked(poll: Poll, search: DateSearch, { now }: Pick<ZonedNow, 'now'>): Date[] {
  const { counts, could = [] } = resultOf(poll);
  return datesIn(poll, search)
    .map((at, index) => ({ at, could: could[index] ?? 0, points: counts[index] ?? 0 }))
    .filter(({ at }) => at > now)
    .sort((a, b) => b.could - a.could || b.points - a.points || a.at.getTime() - b.at.getTime())
    .map(({ at }) => at);
}

/** What a poll says of the meeting for which it seeks a date, and the buttons that plan it; nothing for any other poll. */
export async function datePut(
  poll: Poll,
  { store, now, zone }: ZonedNow & { store: Pick<Reads, 'dateSearches'> },
): Promise<{ search: DateSearch | null; facts: Fact[]; buttons: Button[] }> {
  const search = poll.method === 'time' ? await store.dateSearches.ofPoll(poll.id) : null;
  if (!search) return { search, facts: [], buttons: [] };
  const meeting = await store.dateSearches.foundBy(search.id);
  const off = datesIn(poll, search)
    .map((at) => dayOf(at, zone))
    .filter((day) => !isWorkingDay(day));
  const says = [...new Set(off)].map((day) => `${formatDay(day)} is ${nameOfDayOff(day)}`);
  return {
    search,
    facts: [
      {
        label: 'Meeting',
        value: `${search.title}, for ${formatDuration(search.length)}${search.place ? `, ${search.place}` : ''}`,
      },
      {
        label: 'Ties',
        value: 'Of dates that suit as many, the one that suits more with ease, then the earliest',
      },
      ...(says.length > 0 ? [{ label: 'Days off', value: says.join('; ') }] : []),
      ...(meeting ? [{ label: 'Planned as', value: meetingReference(meeting) }] : []),
    ],
    buttons:
      poll.status !== 'closed' || meeting ? [] : dateButtons(poll, datesRanked(poll, search, { now }), zone),
  };
}
