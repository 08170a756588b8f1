import { addDays, addMonths, type Day, dayOf, instantOf } from '../dates/dates.ts';
import { yearOf } from '../dates/financial-year.ts';
import { type DateReading, daySaid } from '../dates/read-date.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { day } from './time-fields.ts';

/** A day that words name: the last, the next, and whether they name one of every year, as "30 June" does. */
export interface DayBack {
  day: Day;
  next: Day;
  isYearly: boolean;
}

/** A calendar day for a report: words that name no year, month or week mean the last such day, not the next. */
export function dayBack(label: string, hint?: string): PlainField<DayBack, 'date'> {
  const ahead = day(label, hint);
  return {
    ...ahead,
    parse(raw, reading) {
      const read = ahead.parse(raw, reading);
      return lastSuch(wordsOf(raw), read, reading);
    },
    resolve: (read) => read,
    inForm: (read) => read.day,
  };
}

/** Words that say themselves that the day is to come, or is in the time under way. */
const SAYS_WHICH = /\b(?:next|coming|this|week|fortnight|end of (?:the )?(?:month|year))\b/i;

function lastSuch(words: string, read: Day, reading: DateReading): DayBack {
  const today = dayOf(reading.now, reading.zone);
  const asOf = (then: Day): Day | undefined => {
    const said = daySaid(words, { ...reading, now: instantOf(then, '12:00', reading.zone) });
    return said && 'day' in said ? said.day : undefined;
  };
  const before = asOf(addDays(today, -400));
  const isYearly = before !== undefined && before !== read && before.slice(5) === read.slice(5);
  const isCounted = asOf(addDays(today, -1)) === addDays(read, -1);
  if (read <= today || isCounted || SAYS_WHICH.test(words)) return { day: read, next: read, isYearly };
  const earlier = [addDays(today, -7), addMonths(today, -1), addMonths(today, -12)].map(asOf);
  return { day: earlier.find((each) => each !== undefined && each <= today) ?? read, next: read, isYearly };
}

/**
 * The span of a report. A first day of every year is the last before the other; but a span of one financial year that has
 * begun is the one under way.
 */
export function spanBack(from: Omit<DayBack, 'next'>, to: Omit<DayBack, 'next'>): { from: Day; to: Day } {
  const end = addMonths(to.day, 12);
  const isUnderWay = yearOf(from.day) === yearOf(end);
  if (from.day > to.day && to.isYearly && (isUnderWay || !from.isYearly)) return { from: from.day, to: end };
  let first = from.day;
  while (from.isYearly && first > to.day) first = addMonths(first, -12);
  return { from: first, to: to.day };
}
