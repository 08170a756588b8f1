import { addDays, clockTimeOf, type Day, dayOf, instantOf, type ZonedNow } from '../dates/dates.ts';
import { type Bound, firstDay, isWithin, lastDay } from '../dates/month-bound.ts';
import { daysOf, type Recurrence } from '../dates/recurrence.ts';
import { addWorkingDays, isWorkingDay } from '../dates/working-days.ts';
import { UserError } from '../user-error.ts';

/** A series has at most this many meetings: those of one year, week by week. */
const MOST_MEETINGS = 53;

/** What is laid down for a series: on which days, at what time ("14:00"), from when until when, and what is left out. */
export interface SeriesPlan {
  recurrence: Recurrence;
  time: string;
  first: Bound | undefined;
  last: Bound;
  except: Bound[];
}

/** What becomes of a meeting that would be on a day on which nobody works. */
export type OnDayOff = 'before' | 'after' | 'out' | 'kept';

/** The days of a series that are still to come. Refuses a plan with none, with one, or with too many. */
export function seriesDays({ recurrence, time, first, last, except }: SeriesPlan, at: ZonedNow): Day[] {
  const from = firstDay(first, last, at);
  const until = lastDay(last, from);
  const days = daysOf(recurrence, from, until)
    .filter((day) => !except.some((bound) => isWithin(day, bound)))
    .filter((day) => instantOf(day, time, at.zone) > at.now);
  if (days.length > MOST_MEETINGS)
    throw new UserError(
      `That would be ${days.length} meetings. Please plan at most ${MOST_MEETINGS} at once, and the others later.`,
      { field: 'last' },
    );
  if (days.length < 2)
    throw new UserError(
      days.length === 0
        ? 'There is no such day still to come in that time. Please give another last month or day.'
        : 'There is only one such day in that time. Please give a later last month or day.',
      { field: 'last' },
    );
  return days;
}

/** The days on which nobody works, where the series is not one of weekends anyway. */
export const daysOffAmong = (days: Day[], recurrence: Recurrence): Day[] =>
  'weekday' in recurrence && recurrence.weekday > FRIDAY ? [] : days.filter((day) => !isWorkingDay(day));

const FRIDAY = 4;

/** The days with those off moved or left out. None is moved on to another. */
export function withoutDaysOff(days: Day[], off: Day[], onDayOff: OnDayOff): Day[] {
  const moved = days.flatMap((day) => {
    if (!off.includes(day) || onDayOff === 'kept') return day;
    return onDayOff === 'out' ? [] : addWorkingDays(day, onDayOff === 'before' ? -1 : 1);
  });
  return [...new Set(moved)];
}

/** A time that moves as another did: by as many days, to the same time by the clock. */
export function movedAlike(at: Date, { from, to, zone }: { from: Date; to: Date; zone: string }): Date {
  const days = Math.round((Date.parse(dayOf(to, zone)) - Date.parse(dayOf(from, zone))) / A_DAY);
  return instantOf(addDays(dayOf(at, zone), days), clockTimeOf(to, zone), zone);
}

const A_DAY = 24 * 3_600_000;
