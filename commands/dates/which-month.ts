import { addMonths, type Day, dayFrom, firstOfMonth, lastOfMonth } from './dates.ts';
import { coming, MONTH, monthNamed, type SaidParts, YEAR } from './written-dates.ts';

/** The source of a pattern that matches a named month, or "this month" and "next month". */
export const A_MONTH = `(?:(?<which>this|next|the) month|(?<month>${MONTH})(?: (?<year>${YEAR}))?)`;

/**
 * The first day of the month that is meant: this month, next month, or the named one. A month named without a year is
 * the first of that name that has not ended.
 */
export function monthOf({ which, month, year }: SaidParts, today: Day): Day {
  if (month === undefined) return firstOfMonth(addMonths(today, which === 'next' ? 1 : 0));
  const first = (inYear: number) => dayFrom(inYear, monthNamed(month), 1) ?? today;
  if (year !== undefined) return first(Number(year));
  const last = coming(today, (each) => lastOfMonth(first(each))) ?? today;
  return firstOfMonth(last);
}
