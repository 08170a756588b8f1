import { addDays, addMonths, type Day, firstOfMonth, lastOfMonth } from './dates.ts';
import { workingDayBy } from './working-hours.ts';

/** When the rounds of what repeats are due. */
interface MonthSeries {
  /** The day that the last round was meant to be due on, and the day it was due on in the end. */
  seriesDay: Day;
  due: Day;
  /** The day of the month. */
  repeatsOn: number;
  /** How many months lie between two rounds. */
  repeatsEvery: number;
}

/**
 * The day that the next round of a series is meant to be due on: the same day of the month, a month or a
 * quarter on. If that month is too short, it is its last day. Its working day is after today and after the
 * last round.
 */
export function nextSeriesDay(series: MonthSeries, today: Day): Day {
  const next = onDay(series.repeatsOn, series.seriesDay, series.repeatsEvery);
  const working = workingDayBy(next);
  return working > today && working > series.due
    ? next
    : nextSeriesDay({ ...series, seriesDay: next }, today);
}

/**
 * The given day of the month, so many months after the month of `from`; the last day if that month is too
 * short.
 */
function onDay(dayOfMonth: number, from: Day, months: number): Day {
  const first = addMonths(firstOfMonth(from), months);
  const last = lastOfMonth(first);
  const day = addDays(first, dayOfMonth - 1);
  return day < last ? day : last;
}

export const dayOfMonth = (day: Day): number => Number(day.slice(8));

/** How often something repeats: "Every month"; undefined if it does not. */
export function sayRepeats({
  repeatsOn,
  repeatsEvery,
}: {
  repeatsOn: number | null;
  repeatsEvery: number;
}): string | undefined {
  if (repeatsOn === null) return undefined;
  return repeatsEvery === QUARTER ? 'Every three months' : 'Every month';
}

/** The months of a quarter. */
export const QUARTER = 3;
