import { addMonths, type Day, dayFrom, firstOfMonth, lastOfMonth } from './dates.ts';
import { coming, MONTH, monthNamed, type SaidParts, YEAR } from './written-dates.ts';

/** A pattern's source for a month that is said in its place, or named. */
export const A_MONTH = `(?:(?<which>this|next|the) month|(?<month>${MONTH})(?: (?<year>${YEAR}))?)`;

/** The first day of the month that is meant: this one, the next one, or the named one that has not ended. */
export function monthOf({ which, month, year }: SaidParts, today: Day): Day {
  if (month === undefined) return firstOfMonth(addMonths(today, which === 'next' ? 1 : 0));
  const first = (inYear: number) => dayFrom(inYear, monthNamed(month), 1) ?? today;
  if (year !== undefined) return first(Number(year));
  const last = coming(today, (each) => lastOfMonth(first(each))) ?? today;
  return firstOfMonth(last);
}
