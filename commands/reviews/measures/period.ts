import { addMonths, type Day, firstOfMonth, lastOfMonth, MONTHS } from '../../dates/dates.ts';
import { daysOf, formatYear, readYear, yearOf } from '../../dates/financial-year.ts';
import { plain, quoted } from '../../dates/read-words.ts';
import { MONTH, monthNamed, readWrittenDate, YEAR } from '../../dates/written-dates.ts';
import { UserError } from '../../user-error.ts';

/** The whole months that a figure is about, by their first and their last day. */
export interface Period {
  from: Day;
  until: Day;
}

const ONE_MONTH = new RegExp(`^(${MONTH})[ .-]*(${YEAR}|\\d\\d)$|^(${YEAR})-(\\d\\d?)$`);
const SEVERAL = new RegExp(`^(${MONTH})\\.?(?: (${YEAR}))? ?(?:to|-|until) ?(${MONTH})\\.? (${YEAR})$`);
const QUARTER = /^(?:q(?:uarter)? ?([1-4]) (\S+)|(\S+) q(?:uarter)? ?([1-4]))$/;

/** Reads what `periodSaid` does. Throws `UserError` for anything else. */
export function readPeriod(cell: string): Period {
  const found = periodSaid(cell);
  if (found) return found;
  throw new UserError(
    `${quoted(cell)} is not a period. Write it like April 2027, April to June 2027, Q1 2027/28 or 2027/28.`,
  );
}

/**
 * The period in "April 2027", "2027-04", a month’s first day, "April to June 2027", "Q1 2027/28" or the financial year
 * "2027/28".
 */
export function periodSaid(text: string): Period | undefined {
  const words = plain(text);
  const found = oneMonth(words) ?? severalMonths(words) ?? quarter(words) ?? financialYear(words);
  return found && found.from < found.until ? found : undefined;
}

function oneMonth(words: string): Period | undefined {
  const [, name, year, isoYear, number] = ONE_MONTH.exec(words) ?? [];
  if (name !== undefined) return monthsFrom(inFull(year), monthNamed(name), 1);
  if (isoYear !== undefined && Number(number) <= 12) return monthsFrom(isoYear, Number(number), 1);
  const [day, later] = ['2000-01-01', '2100-01-01'].map((today) => readWrittenDate(words, today));
  if (typeof day !== 'string' || day !== later || day !== firstOfMonth(day)) return undefined;
  return { from: day, until: lastOfMonth(day) };
}

const inFull = (year = ''): string => (year.length === 2 ? `20${year}` : year);

function severalMonths(words: string): Period | undefined {
  const [, first, firstYear, last, year = ''] = SEVERAL.exec(words) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const { from } = monthsFrom(firstYear ?? year, monthNamed(first), 1);
  return { from, until: monthsFrom(year, monthNamed(last), 1).until };
}

function quarter(words: string): Period | undefined {
  const [, one, before, after, other] = QUARTER.exec(words) ?? [];
  const year = financialYear(before ?? after ?? '');
  if (!year) return undefined;
  const from = addMonths(year.from, (Number(one ?? other) - 1) * 3);
  return { from, until: lastOfMonth(addMonths(from, 2)) };
}

/** A financial year, by both its years: one alone may mean that from January to December. */
function financialYear(words: string): Period | undefined {
  const year = /\d\D+\d/.test(words) ? readYear(words) : undefined;
  if (year === undefined) return undefined;
  const { first, last } = daysOf(year);
  return { from: first, until: last };
}

function monthsFrom(year: string, month: number, count: number): Period {
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  return { from, until: lastOfMonth(addMonths(from, count - 1)) };
}

/** How many months a period has. */
export const lengthOf = ({ from, until }: Period): number =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(until.slice(5, 7)) -
  Number(from.slice(5, 7)) +
  1;

/** Writes a period: "April 2027", "April to June 2027", "2027/28". */
export function formatPeriod({ from, until }: Period): string {
  const year = daysOf(yearOf(from));
  if (from === year.first && until === year.last) return formatYear(yearOf(from));
  if (firstOfMonth(until) === from) return monthIn(from);
  const first = from.slice(0, 4) === until.slice(0, 4) ? monthIn(from).split(' ')[0] : monthIn(from);
  return `${first} to ${monthIn(until)}`;
}

const monthIn = (day: Day): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** The same for an axis: "Apr 27", "Apr–Jun 27", "2027/28". */
export function shortPeriod(period: Period): string {
  const short = (day: Day) => `${monthIn(day).slice(0, 3)} ${day.slice(2, 4)}`;
  const whole = formatPeriod(period);
  if (/^\d/.test(whole)) return whole;
  const { from, until } = period;
  return lengthOf(period) === 1 ? short(from) : `${short(from).slice(0, 3)}–${short(until)}`;
}
