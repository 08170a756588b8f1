import { clockTimeOf, type Day, dayOf, instantOf } from './dates.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts';

/** When in the morning people are reminded. */
const MORNING = '09:00';
/** Between these times of a working day a person may be written to unasked; the first is within, the last is not. */
export const HOURS = { from: '07:00', to: '19:00' } as const;

/** The morning of a day, as an instant. */
export const morningOf = (day: Day, zone: string): Date => instantOf(day, MORNING, zone);

/** The day itself or, where nobody works on it, the last working day before. */
export const workingDayBy = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));

/** The first instant from `at` on at which a person may be written to: now, or else the next working morning. */
export function withinHours(at: Date, zone: string): Date {
  const day = dayOf(at, zone);
  const time = clockTimeOf(at, zone);
  if (!isWorkingDay(day) || time >= HOURS.to) return morningOf(nextWorkingDay(day), zone);
  return time < HOURS.from ? morningOf(day, zone) : at;
}
