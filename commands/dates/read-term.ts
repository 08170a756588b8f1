import { NUMBER, plain, readNumber } from './read-words.ts';

const YEARS = String.raw`(?<years>\d{1,2}\.\d{1,2}|${NUMBER}) ?(?<half>and a half )?(?:years?|yrs?)(?<halfAfter> and a half)?`;
const MONTHS = `(?<months>${NUMBER}) ?(?:months?|mths?)`;
const YEARS_AND_MONTHS = new RegExp(`^(?:${YEARS})?(?: ?(?:and )?${MONTHS})?$`);

/**
 * Reads "3 years", "18 months", "a year and a half" or "2 years 6 months" as whole months, 1 or more; otherwise
 * undefined.
 */
export function readTerm(text: string): number | undefined {
  const said = YEARS_AND_MONTHS.exec(plain(text))?.groups;
  if (!said) return undefined;
  const years = said.years ? amount(said.years) : 0;
  const half = said.half || said.halfAfter ? 0.5 : 0;
  const months = (years + half) * 12 + (said.months ? readNumber(said.months) : 0);
  return months > 0 && Number.isInteger(months) ? months : undefined;
}

const amount = (text: string) => (text.includes('.') ? Number(text) : readNumber(text));
