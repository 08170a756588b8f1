import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  type ZonedNow,
} from './dates.ts';
import { type DateReading, daySaid } from './read-date.ts';
import { plain } from './read-words.ts';
import { A_MONTH, monthOf } from './which-month.ts';
import { monthNamed } from './written-dates.ts';

/** A month, with its year where one was given, or a day: either end of a span, or something left out of it. */
export type Bound = { said: string } & ({ month: number; year?: number } | { day: Day; hasYear: boolean });

const MONTH_ALONE = new RegExp(`^(?:(?:the )?(?:end|start|beginning) of |in )?${A_MONTH}$`);

/** Reads "January", "March 2028", "next month", or any day; undefined if it is none of them. */
export function readBound(text: string, reading: DateReading): Bound | undefined {
  const words = plain(text);
  const said = text.trim();
  const month = MONTH_ALONE.exec(words)?.groups;
  if (month?.month !== undefined)
    return {
      ...{ said, month: monthNamed(month.month) },
      ...(month.year !== undefined && { year: Number(month.year) }),
    };
  if (month) {
    const [year = 0, number = 0] = monthOf(month, dayOf(reading.now, reading.zone)).split('-').map(Number);
    return { said, month: number, year };
  }
  const read = daySaid(text, reading);
  return read && 'day' in read ? { said, day: read.day, hasYear: /\d{4}/.test(words) } : undefined;
}

/**
 * The first day that is meant. A month without a year is the first of its name that has not ended, or, where the last day
 * has a year, the nearest before that: "from June to July 2028" means both of 2028.
 */
export function firstDay(bound: Bound | undefined, last: Bound, { now, zone }: ZonedNow): Day {
  const today = dayOf(now, zone);
  if (!bound) return today;
  if ('day' in bound) return bound.day;
  const end = endWithYear(last);
  return bound.year === undefined && end !== undefined
    ? monthBefore(bound.month, end)
    : monthFrom(bound, today);
}

/** The day that ends a span, or the one before the month that does, where its year was given. */
function endWithYear(last: Bound): Day | undefined {
  if ('day' in last) return last.hasYear ? last.day : undefined;
  const month = last.year === undefined ? undefined : dayFrom(last.year, last.month, 1);
  return month && addDays(month, -1);
}

function monthBefore(month: number, end: Day): Day {
  const start = firstOfMonth(end);
  return addMonths(start, -((Number(start.slice(5, 7)) - month + 12) % 12));
}

/** The last day that is meant, the month being the first of its name that has not ended by `from`. */
export const lastDay = (bound: Bound, from: Day): Day =>
  'day' in bound ? bound.day : lastOfMonth(monthFrom(bound, from));

function monthFrom({ month, year }: { month: number; year?: number }, from: Day): Day {
  const start = firstOfMonth(from);
  if (year !== undefined) return dayFrom(year, month, 1) ?? start;
  return addMonths(start, (month - Number(start.slice(5, 7)) + 12) % 12);
}

/** Whether a day is the one that is meant, or in the month that is. Without a year it is so in any. */
export function isWithin(day: Day, bound: Bound): boolean {
  if ('day' in bound) return bound.hasYear ? day === bound.day : day.slice(5) === bound.day.slice(5);
  const isIts = Number(day.slice(5, 7)) === bound.month;
  return isIts && (bound.year === undefined || Number(day.slice(0, 4)) === bound.year);
}
