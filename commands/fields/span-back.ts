import { addDays, addMonths, type Day, dayOf, firstOfMonth, MONTHS } from '../dates/dates.ts';
import { daysOf, yearOf } from '../dates/financial-year.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { UserError } from '../user-error.ts';

/** A span of days, both of them in it. */
export interface DaySpan {
  from: Day;
  to: Day;
}

/** "last quarter", "this month", "last year". */
const NAMED = /^(last|this|the last|the present|present) (month|quarter|year)$/;
/** "November", "Nov 2027". */
const MONTH = new RegExp(
  `^(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})(?: (20\\d\\d))?$`,
  'i',
);

/**
 * A month, a quarter or a financial year that has been or is under way. A month without a year is the last such month. What is
 * under way counts until today.
 */
export function spanInWords(words: string, today: Day): DaySpan | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/^(?:in|during|for|over) (?:the )?/, '');
  const [, which, unit] = NAMED.exec(said) ?? [];
  if (which !== undefined) return spanNamed(which.includes('last'), unit, today);
  const [, name = '', year] = MONTH.exec(said) ?? [];
  const month = MONTHS.findIndex((each) => name !== '' && each.toLowerCase().startsWith(name.slice(0, 3)));
  if (month < 0) return undefined;
  const inYear = (of: number): Day => `${of}-${String(month + 1).padStart(2, '0')}-01`;
  const thisYear = Number(today.slice(0, 4));
  const latest = inYear(thisYear) <= today ? thisYear : thisYear - 1;
  return until(inYear(year === undefined ? latest : Number(year)), 1, today);
}

function spanNamed(isLast: boolean, unit: string | undefined, today: Day): DaySpan {
  if (unit === 'year') {
    const { first, last } = daysOf(yearOf(today) - (isLast ? 1 : 0));
    return { from: first, to: last < today ? last : today };
  }
  const months = unit === 'quarter' ? 3 : 1;
  const first = firstOfMonth(today);
  const begins = addMonths(first, -((Number(first.slice(5, 7)) - 1) % months));
  return until(isLast ? addMonths(begins, -months) : begins, months, today);
}

function until(from: Day, months: number, today: Day): DaySpan {
  const last = addDays(addMonths(from, months), -1);
  return { from, to: last < today || from > today ? last : today };
}

/** The same as a field, typed or in a form. */
export const spanField: PlainField<DaySpan, 'text'> = {
  label: 'When',
  input: 'text',
  required: true,
  hint: 'For example: last quarter, this year or November',
  typed: 'phrase',
  canonical: (typed) => typed,
  canRead: (words, { now, zone }) => spanInWords(words, dayOf(now, zone)) !== undefined,
  parse(raw, { now, zone }) {
    const words = wordsOf(raw);
    const span = spanInWords(words, dayOf(now, zone));
    if (span) return span;
    throw new UserError(
      `I could not read “${words.slice(0, 40)}” as a month, a quarter or a year. Write it like last quarter, this year or November 2027; or give two days, from and until.`,
    );
  },
  resolve: (span) => span,
};
