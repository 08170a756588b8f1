import { WEEKDAYS } from './dates.ts';
import { readClockIn, type TimeOfDay } from './read-time.ts';
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
/** A part of the day, which says which half of it a time is in: "Tuesday afternoons at 2". */
const PART_OF_DAY = / (?:in the )?(morning|afternoon|evening)s?(?= |$)/;
const STEP = `(?:(?<step>other|alternate|second|${NUMBER}) )?`;
const MONTHS = `(?:(?:each|every|the) )?${STEP}(?<months>months?|quarters?)`;
const WEEKS = `(?:(?:each|every) )?${STEP}(?<weeks>weeks?|fortnights?)`;

const PATTERNS = [
  `(?:each |every )?${SOME_NTHS} ${ANY_WEEKDAY} (?:of|in) ${MONTHS}`,
  `(?:${MONTHS}|(?<often>monthly|quarterly|bi-?monthly)) on ${SOME_NTHS} ${ANY_WEEKDAY}(?: of the month)?`,
  String.raw`(?:the )?(?<date>\d{1,2})(?:st|nd|rd|th) (?:day )?of ${MONTHS}`,
  String.raw`(?:${MONTHS}|(?<often>monthly|quarterly)) on the (?<date>\d{1,2})(?:st|nd|rd|th)`,
  `(?:a )?(?:(?:each|every) )?(?:(?<step>other|alternate) )?${ANY_WEEKDAY}`,
  `(?:${WEEKS}|(?<often>weekly|fortnightly|bi-?weekly)) (?:on )?(?:a )?${ANY_WEEKDAY}`,
  `(?:a )?${ANY_WEEKDAY} (?:${WEEKS}|(?<often>weekly|fortnightly))`,
].map((source) => new RegExp(`^(?:on )?${source}$`));

/** Up to this date every month has one. */
const LAST_OF_EVERY_MONTH = 28;

/**
 * Reads "the second Tuesday of each month at 2pm", "every other Monday 10am" or "the 14th of every month"; undefined if
 * it is no such thing. "every second Tuesday" is not read, because it may mean either of two things.
 */
export function readRecurrence(text: string): RecurrenceRead | undefined {
  const whole = plain(text);
  if (GOES_ON.test(whole)) return undefined;
  const part = PART_OF_DAY.exec(whole)?.[1];
  const words = (part === undefined ? whole : whole.replace(PART_OF_DAY, '')).split(' ');
  if (words.length > MOST_WORDS) return undefined;
  for (let at = words.length; at >= 0; at--) {
    const [front, back] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const found =
      back === ''
        ? withTime(front, part)
        : (withTime(front, part, back) ?? withTime(back.replace(/^,? ?/, ''), part, front));
    if (found) return found;
  }
  return undefined;
}

/** Words of what follows such days, and of no day or time that comes again. */
const GOES_ON = / (?:for|from|until|till|til|not|but|except|over|via|starting|beginning)(?: |$)/;

/**
 * The two meanings of "every second Tuesday", with the words around it, which `readRecurrence` tells apart; none for
 * anything else.
 */
export function twoMeanings(text: string): string[] {
  const words = plain(text);
  const [said, named] = EVERY_SECOND.exec(words) ?? [];
  if (said === undefined || named === undefined) return [];
  const weekday = WEEKDAYS[weekdayNamed(named)];
  const meanings = [`every other ${weekday}`, `the second ${weekday} of each month`];
  return meanings.map((meaning) => words.replace(said, meaning)).filter((each) => readRecurrence(each));
}

const EVERY_SECOND = new RegExp(`(?:each|every) (?:second|2nd) (${WEEKDAY})s?`);

const MOST_WORDS = 16;

function withTime(days: string, part: string | undefined, clock?: string): RecurrenceRead | undefined {
  const time = clock === undefined ? undefined : readClockIn(clock, part);
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
  return steps * (unit.startsWith('quarter') ? 3 : /^(?:fortnight|bi)/.test(unit) ? 2 : 1);
}

const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)days';
const OFTEN = String.raw`(?:(?:each|every) (?:\w+ )?(?:months?|quarters?|weeks?|fortnights?)|(?:month|quarter|week|fortnight|bi-?week|bi-?month)ly)`;

/**
 * Whether words, in lower case and without what is quoted, speak of days that come again: "of each month", "every
 * Tuesday", "monthly on the", "on Tuesdays".
 */
export const SAYS_AGAIN = new RegExp(
  String.raw`(?<=^|[\s,(])(?:${OFTEN} (?:on|from|starting|beginning|until)|(?:${OFTEN}|alternate) ${WEEKDAY}s?|(?:of|in) (?:each|every) (?:\w+ )?(?:months?|quarters?)|(?:each|every) (?:(?:other|alternate|${NTH})[ ,]+(?:and )?)*${WEEKDAY}s?(?: of the month)?|on ${DAYS}|${DAYS}(?= (?:at|from|until|\d|noon|weekly|fortnightly))|${WEEKDAY} (?:morning|afternoon|evening)s)(?=$|[\s,.)])`,
);
