import { type Day, instantOf } from './dates.ts';

/** The year of a plan, named by the calendar year in which it begins: 2027 runs from 1 April 2027 to 31 March 2028. */
export type Year = number;

/** Writes a financial year as "2027/28". */
export const formatYear = (year: Year): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** The financial year that a day is in. */
export const yearOf = (day: Day): Year => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);

/** The first and the last day of a financial year. */
export const daysOf = (year: Year): { first: Day; last: Day } => ({
  first: `${year}-04-01`,
  last: `${year + 1}-03-31`,
});

/** When a financial year begins in a zone, and when the next one does. */
export const spanOfYear = (year: Year, zone: string): { from: Date; to: Date } => ({
  from: instantOf(daysOf(year).first, '00:00', zone),
  to: instantOf(daysOf(year + 1).first, '00:00', zone),
});

/**
 * Reads "2027/28", "2027-28", "2027/2028", "27/28" and "2027". Returns undefined for other text, and for two years that
 * are not consecutive.
 */
export function readYear(words: string): Year | undefined {
  const [, first, second] = /^(20\d\d|\d\d(?=\D))(?:\s*[/–-]\s*((?:20)?\d\d))?$/.exec(words.trim()) ?? [];
  if (first === undefined) return undefined;
  const year = 2000 + (Number(first) % 100);
  return second === undefined || Number(second) % 100 === (year + 1) % 100 ? year : undefined;
}
