import {
  addMonths,
  compareDays,
  type Day,
  dayFrom,
  formatDate,
  MONTHS,
  WEEKDAYS,
  weekdayOf,
} from './dates.ts';
import { DAY_NUMBERS } from './read-words.ts';

/** A sentence that tells the person why a phrase was not accepted as a day, and a guess at the day they meant. */
export interface DateInDoubt {
  readonly doubt: string;
  readonly guess?: Day;
}

/** What a phrase was read as; undefined if it is not of the kind that was looked for. */
export type FoundDay = Day | DateInDoubt | undefined;

/** The named groups of a pattern that matched. */
export type SaidParts = Readonly<Record<string, string | undefined>>;

/** Pattern sources for weekdays, months (in full or shortened) and years. */
export const WEEKDAY = '(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
export const MONTH = `(?:${MONTHS.map(shortOrWhole).join('|')})`;
export const YEAR = String.raw`(?:(?:19|20|21)\d\d)`;

const ORDINAL = '(?:st|nd|rd|th)';
const ANY_YEAR = String.raw`(?<year>${YEAR}|\d\d)`;
const PATTERNS = [
  String.raw`(?:the )?(?<date>\d{1,2})${ORDINAL}?[ ./-]*(?:of )?(?<month>${MONTH})(?:[ ./-]*${ANY_YEAR})?`,
  String.raw`(?<month>${MONTH})[ .]*(?:the )?(?<date>\d{1,2})${ORDINAL}?(?: ${ANY_YEAR})?`,
  String.raw`(?<date>\d{1,2})(?<gap>[/.-])(?<number>\d{1,2})\k<gap>${ANY_YEAR}`,
  String.raw`(?<date>\d{1,2})/(?<number>\d{1,2})`,
  String.raw`(?<year>${YEAR})(?<gap>[/.-])(?<number>\d{1,2})\k<gap>(?<date>\d{1,2})`,
  String.raw`(?:the )?(?<date>\d{1,2})${ORDINAL}`,
].flatMap((source) => [
  new RegExp(`^(?:(?<weekday>${WEEKDAY}) )?${source}$`),
  new RegExp(`^${source} (?<weekday>${WEEKDAY})$`),
]);
const OF_MONTH = new RegExp(
  String.raw`^(?:the )?(?<date>\d{1,2})${ORDINAL}? (?:of )?(?<which>this|next|the) month$`,
);

/** Matches "Fri 11", which is a date only if the next 11th is a Friday. */
const NEAR = new RegExp(`^(?<weekday>${WEEKDAY}) (?<date>\\d{1,2})$`);

/** Matches the words of "the eleventh of June", but not of "the first Tuesday of June". */
const IN_WORDS = new RegExp(
  `^(?:the )?(${Object.keys(DAY_NUMBERS)
    .sort((a, b) => b.length - a.length)
    .join('|')}) (?:day )?(?:of )?(?=(?:${MONTH}|this month|next month|the month)\\b)`,
);

/** Matches "the eleventh", but not "the first", which may be the first of anything. */
const ALONE = new RegExp(
  `^the (${Object.entries(DAY_NUMBERS)
    .flatMap(([word, number]) => (number > 10 ? [word] : []))
    .sort((a, b) => b.length - a.length)
    .join('|')})$`,
);

/**
 * Reads "30 June 2027", "Wednesday 30th of June", "June 30", "30/6/27", "30.6.2027", "2027-06-30", "the 30th". In
 * figures the day comes before the month. Without a year or month it is the next such day, which may be today. A
 * weekday must match the date.
 */
export function readWrittenDate(typed: string, today: Day): FoundDay {
  const words = typed
    .replace(IN_WORDS, (_, word: string) => `${DAY_NUMBERS[word]}th `)
    .replace(ALONE, (_, word: string) => `${DAY_NUMBERS[word]}th`);
  if (!/\d/.test(words)) return undefined;
  for (const pattern of PATTERNS) {
    const said = pattern.exec(words)?.groups;
    if (said) return checked(said, words, today);
  }
  const near = NEAR.exec(words)?.groups;
  if (near) return onWeekday(near, today);
  const ofMonth = OF_MONTH.exec(words)?.groups;
  return ofMonth && inMonth(ofMonth, words, today);
}

/** The next occurrence of a yearly day, which may be today. `dayIn` gives the day for a year. */
export function coming(today: Day, dayIn: (year: number) => Day | undefined): Day | undefined {
  const thisYear = Number(today.slice(0, 4));
  // The next 29 February can be eight years away, because most century years are not leap years.
  for (let year = thisYear; year <= thisYear + 8; year++) {
    const day = dayIn(year);
    if (day && compareDays(day, today) >= 0) return day;
  }
  return undefined;
}

/** The number of a month, 1 for January, from the first three letters of its name. */
export function monthNamed(name: string): number {
  return SHORT_MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** The number of a weekday, 0 for Monday, from the first three letters of its name. */
export function weekdayNamed(name: string): number {
  return SHORT_WEEKDAYS.indexOf(name.slice(0, 3));
}

function onWeekday({ weekday = '', date }: SaidParts, today: Day): FoundDay {
  const day = find(Number(date), Number.NaN, undefined, today);
  return day !== undefined && weekdayOf(day) === weekdayNamed(weekday) ? day : undefined;
}

function checked(said: SaidParts, words: string, today: Day): FoundDay {
  const date = Number(said.date);
  const month = said.month ? monthNamed(said.month) : Number(said.number ?? Number.NaN);
  const year = said.year === undefined ? undefined : yearOf(said.year, today);
  const day = find(date, month, year, today);
  if (!day) return noSuchDay(date, month, year, words, today);
  if (!said.weekday || weekdayNamed(said.weekday) === weekdayOf(day)) return day;
  const [is, not] = [WEEKDAYS[weekdayOf(day)], WEEKDAYS[weekdayNamed(said.weekday)]];
  return { doubt: `${formatDate(day)} is a ${is}, not a ${not}. Write the date you mean again.`, guess: day };
}

/** Reads "the 5th of next month". */
function inMonth(said: SaidParts, words: string, today: Day): FoundDay {
  const [year, month] = addMonths(today, said.which === 'next' ? 1 : 0)
    .split('-')
    .map(Number);
  const date = Number(said.date);
  return dayFrom(year ?? 0, month ?? 0, date) ?? noSuchDay(date, month ?? 0, year, words, today);
}

/** A two-digit year may be at most this many years ahead; otherwise it belongs to the century before. */
const YEARS_AHEAD = 50;

/** Reads "27" as 2027 and "98" as 1998. */
function yearOf(written: string, today: Day): number {
  const year = Number(written.padStart(4, '20'));
  return written.length === 2 && year > Number(today.slice(0, 4)) + YEARS_AHEAD ? year - 100 : year;
}

function find(date: number, month: number, year: number | undefined, today: Day): Day | undefined {
  if (year !== undefined) return dayFrom(year, month, date);
  if (!Number.isNaN(month)) return coming(today, (each) => dayFrom(each, month, date));
  return coming(today, (each) =>
    MONTHS.map((_, index) => dayFrom(each, index + 1, date)).find(
      (day) => day && compareDays(day, today) >= 0,
    ),
  );
}

function noSuchDay(
  date: number,
  month: number,
  year: number | undefined,
  words: string,
  today: Day,
): DateInDoubt {
  const swapped = find(month, date, year, today);
  if (swapped) {
    const meant = formatDate(swapped);
    return {
      doubt: `"${words}" has no month ${month}: write the day first. Did you mean ${meant}?`,
      guess: swapped,
    };
  }
  const name = MONTHS[month - 1];
  const missing = name ? `${date} ${name} ${year ?? ''}`.trim() : words.replace(/^the /, '');
  return { doubt: `There is no ${missing}. Check the date and write it again.` };
}

function shortOrWhole(name: string): string {
  const [short, rest] = [name.slice(0, 3).toLowerCase(), name.slice(3)];
  if (short === 'sep') return 'sept?|september';
  return rest ? `${short}(?:${rest})?` : short;
}

const shortened = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3).toLowerCase());
const SHORT_MONTHS = shortened(MONTHS);
const SHORT_WEEKDAYS = shortened(WEEKDAYS);
