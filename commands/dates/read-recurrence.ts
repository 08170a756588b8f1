import { readClock, type TimeOfDay } from './read-time.ts';
import { NUMBER, plain, readNumber } from './read-words.ts';
import type { Nth, Recurrence } from './recurrence.ts';
import { type SaidParts, WEEKDAY, weekdayNamed } from './written-dates.ts';

/** Days that come again, and the time of day where one was given. */
export interface RecurrenceRead {
  recurrence: Recurrence;
  time?: TimeOfDay;
}

const NTHS: Record<string, Nth> = {
  ...{ first: 1, second: 2, third: 3, fourth: 4, last: -1 },
  ...{ '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 },
};
const NTH = `(?:${Object.keys(NTHS).join('|')})`;
const SOME_NTHS = `(?:the )?(?<nths>${NTH}(?: (?:and |& )?(?:the )?${NTH})*)`;
const ANY_WEEKDAY = `(?<weekday>${WEEKDAY})s?`;
const STEP = `(?:(?<step>other|alternate|second|${NUMBER}) )?`;
const MONTHS = `(?:(?:each|every|the) )?${STEP}(?<months>months?|quarters?)`;
const WEEKS = `(?:(?:each|every) )?${STEP}(?<weeks>weeks?|fortnights?)`;

const PATTERNS = [
  `(?:each |every )?${SOME_NTHS} ${ANY_WEEKDAY} (?:of|in) ${MONTHS}`,
  `(?:${MONTHS}|(?<often>monthly|quarterly)) on ${SOME_NTHS} ${ANY_WEEKDAY}(?: of the month)?`,
  String.raw`(?:the )?(?<date>\d{1,2})(?:st|nd|rd|th) (?:day )?of ${MONTHS}`,
  String.raw`(?:${MONTHS}|(?<often>monthly|quarterly)) on the (?<date>\d{1,2})(?:st|nd|rd|th)`,
  `(?:a )?(?:(?:each|every) )?(?:(?<step>other|alternate) )?${ANY_WEEKDAY}`,
  `(?:${WEEKS}|(?<often>weekly|fortnightly)) on (?:a )?${ANY_WEEKDAY}`,
  `(?:a )?${ANY_WEEKDAY} (?:${WEEKS}|(?<often>weekly|fortnightly))`,
].map((source) => new RegExp(`^(?:on )?${source}$`));

/** Up to this date every month has one. */
const LAST_OF_EVERY_MONTH = 28;

/**
 * Reads "the second Tuesday of each month at 2pm", "every other Monday 10am" or "the 14th of every month"; undefined if
 * it is no such thing. "every second Tuesday" is not read, because it may mean either of two things.
 */
export function readRecurrence(text: string): RecurrenceRead | undefined {
  const words = plain(text).split(' ');
  if (words.length > MOST_WORDS) return undefined;
  for (let at = words.length; at >= 0; at--) {
    const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const found =
      back === '' ? withTime(front) : (withTime(front, back) ?? withTime(back.replace(/^,? ?/, ''), front));
    if (found) return found;
  }
  return undefined;
}

const MOST_WORDS = 16;

function withTime(days: string, clock?: string): RecurrenceRead | undefined {
  const time = clock === undefined ? undefined : readClock(clock);
  if (clock !== undefined && !time) return undefined;
  const recurrence = readDays(days);
  return recurrence && { recurrence, ...(time && { time }) };
}

function readDays(words: string): Recurrence | undefined {
  for (const pattern of PATTERNS) {
    const said = pattern.exec(words)?.groups;
    if (said) return toRecurrence(said);
  }
  return undefined;
}

function toRecurrence(said: SaidParts): Recurrence | undefined {
  const { weekday = '', date, nths } = said;
  const every = stepOf(said);
  if (!(every >= 1 && every <= 12)) return undefined;
  if (date !== undefined) {
    const day = Number(date);
    return day >= 1 && day <= LAST_OF_EVERY_MONTH ? { unit: 'month', every, date: day } : undefined;
  }
  if (nths === undefined) return { unit: 'week', every, weekday: weekdayNamed(weekday) };
  const which = [...nths.matchAll(new RegExp(NTH, 'g'))].flatMap(([word]) => NTHS[word] ?? []);
  return { unit: 'month', every, weekday: weekdayNamed(weekday), nths: which };
}

/** How many weeks or months lie between two of them. */
function stepOf({ step, months = '', weeks = '', often = '' }: SaidParts): number {
  const steps =
    step === undefined ? 1 : ['other', 'alternate', 'second'].includes(step) ? 2 : readNumber(step);
  const unit = `${months}${weeks}${often}`;
  return steps * (unit.startsWith('quarter') ? 3 : unit.startsWith('fortnight') ? 2 : 1);
}

/**
 * Whether words, in lower case and without what is quoted, speak of days that come again: "of each month", "every
 * Tuesday", "monthly on the", "on Tuesdays".
 */
export const SAYS_AGAIN = new RegExp(
  String.raw`(?<=^|[\s,(])(?:(?:of|in) (?:each|every) (?:\w+ )?(?:months?|quarters?)|(?:each|every) (?:(?:other|alternate|${NTH})[ ,]+(?:and )?)*${WEEKDAY}s?(?: of the month)?|(?:each|every) (?:\w+ )?(?:months?|quarters?|weeks?|fortnights?) on|(?:month|quarter|week|fortnight)ly on|on (?:alternate )?(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:mon|tues|wednes|thurs|fri|satur|sun)days (?:fortnightly|weekly))(?=$|[\s,.)])`,
);
