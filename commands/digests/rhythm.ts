import type { Digest } from '../../storage/digests/digests.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstOfMonth,
  formatDay,
  instantOf,
  sayTime,
  WEEKDAYS,
  weekdayOf,
} from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { Button } from '../view.ts';

/**
 * When a digest comes: every week on `weekday`, from 0 for Monday, or every month on the first of them; at `time`, "08:30".
 */
export type Rhythm = Pick<Digest, 'every' | 'weekday' | 'time' | 'zone'>;

/** How far a digest looks ahead and, if it is the first, back, in days. */
export const SPANS = { week: { ahead: 14, back: 7 }, month: { ahead: 31, back: 31 } } as const;

/** When a digest next comes after an instant: on its day or, if that is a bank holiday, the next working day. */
export function nextDigest({ every, weekday, time, zone }: Rhythm, after: Date): Date {
  const days = every === 'week' ? weekly : monthly;
  for (const day of days(weekday, dayOf(after, zone))) {
    const at = instantOf(addWorkingDays(day, 0), time, zone);
    if (at > after) return at;
  }
  throw new Error('there is always another day');
}

/** A weekday of each week; from last week's on, which a bank holiday may have put off to this one. */
function* weekly(weekday: number, today: Day): Generator<Day> {
  for (let day = addDays(today, weekday - weekdayOf(today) - 7); ; day = addDays(day, 7)) yield day;
}

/** The first such weekday of each month; from last month's on. */
function* monthly(weekday: number, today: Day): Generator<Day> {
  for (let month = addMonths(firstOfMonth(today), -1); ; month = addMonths(month, 1))
    yield addDays(month, (weekday - weekdayOf(month) + 7) % 7);
}

/** "every Monday at 8:30am", "on the first Monday of each month at 8:30am". */
export const sayRhythm = ({ every, weekday, time }: Omit<Rhythm, 'zone'>): string =>
  every === 'week'
    ? `every ${WEEKDAYS[weekday]} at ${sayTime(time)}`
    : `on the first ${WEEKDAYS[weekday]} of each month at ${sayTime(time)}`;

/** "every Monday at 8:30am, next on Monday 7 June 2027". */
export const sayNext = (digest: Rhythm & { nextAt: Date }): string =>
  `${sayRhythm(digest)}, next on ${formatDay(dayOf(digest.nextAt, digest.zone))}`;

/** Whether two digests come at the same times. */
export const isSameTime = (a: Rhythm, b: Rhythm): boolean =>
  a.every === b.every && a.weekday === b.weekday && a.time === b.time;

/** The command that sets a digest of each kind. */
const SETTING = { week: 'digest.weekly', month: 'digest.monthly' } as const;

/** The button that restores a digest at its former time. */
export const againButton = ({ every, weekday, time }: Rhythm): Button => ({
  label: `Again ${every === 'week' ? 'every' : 'monthly,'} ${WEEKDAYS[weekday]} at ${sayTime(time)}`,
  command: SETTING[every],
  args: { weekday: WEEKDAYS[weekday], time },
});
