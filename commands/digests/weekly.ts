import type { Digest } from '../../storage/digests/digests.ts';
import { addDays, dayOf, formatDay, formatTime, instantOf, WEEKDAYS, weekdayOf } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { Button } from '../view.ts';

/** When a digest comes each week: `weekday` from 0 for Monday, `time` "08:30". */
export type Weekly = Pick<Digest, 'weekday' | 'time' | 'zone'>;

/** The default. */
export const USUALLY = { weekday: 0, time: '08:30' } as const;

/** When a digest next comes after an instant: on its weekday or, if that is a bank holiday, the next working day. */
export function nextDigest({ weekday, time, zone }: Weekly, after: Date): Date {
  const today = dayOf(after, zone);
  // A digest put off by a bank holiday may belong to the previous week.
  const lastWeek = addDays(today, weekday - weekdayOf(today) - 7);
  for (let day = lastWeek; ; day = addDays(day, 7)) {
    const at = instantOf(addWorkingDays(day, 0), time, zone);
    if (at > after) return at;
  }
}

/** "every Monday at 8:30am". */
export const sayWeekly = ({ weekday, time }: Omit<Weekly, 'zone'>): string =>
  `every ${WEEKDAYS[weekday]} at ${sayTime(time)}`;

/** "every Monday at 8:30am, next on Monday 7 June 2027". */
export const sayNext = (digest: Weekly & { nextAt: Date }): string =>
  `${sayWeekly(digest)}, next on ${formatDay(dayOf(digest.nextAt, digest.zone))}`;

/** Whether two digests come at the same time of the week. */
export const isSameTime = (a: Weekly, b: Weekly): boolean => a.weekday === b.weekday && a.time === b.time;

/** The button that restores a digest at its former time. */
export const againButton = ({ weekday, time }: Weekly): Button => ({
  label: `Again ${sayWeekly({ weekday, time })}`,
  command: 'digest.weekly',
  args: { weekday: WEEKDAYS[weekday], time },
});

/** "8:30am" of "08:30". */
export const sayTime = (time: string): string => formatTime(new Date(`2000-01-01T${time}Z`), 'UTC');
