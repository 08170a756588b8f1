import { addDays, addMonths, type Day, firstOfMonth, lastOfMonth, WEEKDAYS, weekdayOf } from './dates.ts';

/** Days that come again: on a weekday every so many weeks, or on a weekday or a date of every so many months. */
export type Recurrence =
  | { unit: 'week'; every: number; weekday: number }
  | { unit: 'month'; every: number; weekday: number; nths: readonly Nth[] }
  | { unit: 'month'; every: number; date: number };

/** Which of a month's weekdays; -1 is the last. */
export type Nth = 1 | 2 | 3 | 4 | -1;

/**
 * The days of a recurrence from one day to another, both included. With more than one week or month between them, they
 * are counted from the first that has such a day.
 */
export function daysOf(recurrence: Recurrence, from: Day, until: Day): Day[] {
  if (recurrence.unit === 'week') {
    const first = addDays(from, (recurrence.weekday - weekdayOf(from) + 7) % 7);
    return upTo(until, (at) => addDays(first, at * 7 * recurrence.every));
  }
  const inMonth = (month: Day): Day[] => daysInMonth(recurrence, month).filter((day) => day >= from);
  const thisMonth = firstOfMonth(from);
  const first = inMonth(thisMonth).length > 0 ? thisMonth : addMonths(thisMonth, 1);
  return upTo(until, (at) => addMonths(first, at * recurrence.every))
    .flatMap(inMonth)
    .filter((day) => day <= until);
}

function upTo(until: Day, dayAt: (index: number) => Day): Day[] {
  const days: Day[] = [];
  for (let day = dayAt(0); day <= until; day = dayAt(days.length)) days.push(day);
  return days;
}

function daysInMonth(recurrence: Exclude<Recurrence, { unit: 'week' }>, month: Day): Day[] {
  if ('date' in recurrence) return [addDays(month, recurrence.date - 1)];
  const { weekday, nths } = recurrence;
  const first = addDays(month, (weekday - weekdayOf(month) + 7) % 7);
  const last = lastOfMonth(month);
  const lastSuch = addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  const days = nths.map((nth) => (nth === -1 ? lastSuch : addDays(first, 7 * (nth - 1))));
  return [...new Set(days)].sort();
}

const NTH_WORDS: Record<Nth, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

/** "the second Tuesday of each month", "every other Tuesday", "the 14th of every 2 months". */
export function formatRecurrence(recurrence: Recurrence): string {
  const { every } = recurrence;
  if (recurrence.unit === 'week') {
    const weekday = WEEKDAYS[recurrence.weekday] ?? '';
    if (every > 2) return `every ${every} weeks on ${weekday}`;
    return `every ${every === 2 ? 'other ' : ''}${weekday}`;
  }
  const months = every === 1 ? 'each month' : every === 2 ? 'every other month' : `every ${every} months`;
  if ('date' in recurrence) return `the ${ordinal(recurrence.date)} of ${months}`;
  const nths = recurrence.nths.map((nth) => NTH_WORDS[nth]).join(' and ');
  return `the ${nths} ${WEEKDAYS[recurrence.weekday]} of ${months}`;
}

function ordinal(date: number): string {
  const isTeen = date > 10 && date < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th');
  return `${date}${ending}`;
}
