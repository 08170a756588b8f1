import { clockTimeOf, type Day, dayOf, instantOf } from './dates.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts';

/** The time of the morning at which people are reminded. */
const MORNING = '09:00';
/** On a working day a person may get unrequested messages from `from` on and before `to`. */
export const HOURS = { from: '07:00', to: '19:00' } as const;

/** The instant on a day at which people are reminded. */
export const morningOf = (day: Day, zone: string): Date => instantOf(day, MORNING, zone);

/** The day itself if it is a working day, otherwise the last working day before it. */
export const workingDayBy = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));

/** The first instant from `at` on when a person may get messages: `at` itself, or the next working morning. */
export function withinHours(at: Date, zone: string): Date {
  const day = dayOf(at, zone);
  const time = clockTimeOf(at, zone);
  if (!isWorkingDay(day) || time >= HOURS.to) return morningOf(nextWorkingDay(day), zone);
  return time < HOURS.from ? morningOf(day, zone) : at;
}
