import type { Digest } from '../../storage/digests/digests.ts';
import { addDays, dayOf, formatDay, formatTime, instantOf, WEEKDAYS, weekdayOf } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { Button } from '../view.ts';

/** When in the week a digest comes: `weekday` from 0 for Monday, `time` "08:30". */
export type Weekly = Pick<Digest, 'weekday' | 'time' | 'zone'>;

/** Until something else is said. */
export const USUALLY = { weekday: 0, time: '08:30' } as const;

/** When a digest comes first after an instant: on its weekday or, where that is a bank holiday, the next working day. */
export function nextDigest({ weekday, time, zone }: Weekly, after: Date): Date {
  const today = dayOf(after, zone);
  // One put off by a bank holiday belongs to a week that may be over.
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

/** Whether two come at the same time of the week. */
export const isSameTime = (a: Weekly, b: Weekly): boolean => a.weekday === b.weekday && a.time === b.time;

/** Has it come again when it came before. */
export const againButton = ({ weekday, time }: Weekly): Button => ({
  label: `Again ${sayWeekly({ weekday, time })}`,
  command: 'digest.weekly',
  args: { weekday: WEEKDAYS[weekday], time },
});

/** "8:30am" of "08:30". */
export const sayTime = (time: string): string => formatTime(new Date(`2000-01-01T${time}Z`), 'UTC');
