import { distance } from 'fastest-levenshtein';
import { whenRun } from '../dates/date-words.ts';
import { MONTHS, WEEKDAYS } from '../dates/dates.ts';
import { daySaid } from '../dates/read-date.ts';
import type { FieldReading } from '../field.ts';
import { longestThat } from './longest-that.ts';
import { flat, outsideQuotes } from './normalise.ts';

/** Some words of a text, and where they begin in it. */
export interface Stretch {
  words: string;
  at: number;
}

/**
 * How a date may begin. Short weekdays such as “Sun” are ordinary words too, so they need a capital, a figure after them, or
 * to be the last word.
 */
const DATE_BEGINS =
  /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tmrw|tmw|tonight|yesterday|next|this|end|close|w\/c|week|the|in|an?|one|two|three|four|six|fortnight|month|mid|early|late|half|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|good|boxing|new|spring|summer|asap|urgently|immediately|at once|straight|over|during|by|for|within|before|after|first|second|third|last|w\/e|wc$|wb$)/;
const SHORT_WEEKDAY =
  /^(?:(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun) \d|(?:mon|tues?|weds?|thu(?:rs?)?|fri)[.!]*$)/;
/** Figures that are not dates: plain numbers, fractions and the like. */
const NO_DATE = /^(?:24\/7|50\/50|1\/2|1\/4|3\/4|\d{1,4})$/;

/** A date has at most this many words. */
const MOST_WORDS = 8;
/** A date is tried at no more than this many places of a text, counted from its end. */
const MOST_PLACES = 10;

/**
 * Whether more than the first `length` characters name an impossible or unclear day: "Monday 1 June 2027" is a Tuesday.
 */
export const isDoubtfulBeyond = (length: number, words: string, reading: FieldReading): boolean =>
  longestThat(
    (part) => {
      const said = daySaid(part, reading);
      return said !== undefined && 'doubt' in said;
    },
    words.slice(0, MOST_LETTERS),
    MOST_WORDS,
    length,
  ) > 0;

function isDayAlone(words: string, reading: FieldReading): boolean {
  if (NO_DATE.test(words)) return false;
  return VAGUELY.test(flat(words)) || daySaid(words, reading) !== undefined;
}

/** A day, a week, a month or a feast, as one may be named roughly. */
const ROUGHLY = `(?:the )?(?:next |this |end of |middle of |start of |beginning of )*(?:week|month|quarter|year|term|half[ -]term|easter|christmas|new year|spring|summer|autumn|winter|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|${MONTHS.map((name) => name.toLowerCase()).join('|')})`;

/** Words that say roughly when, such as “next week”, without naming one day. */
const VAGUELY =
  /^(?:for|before) (?:the |our )?next meeting$|^(?:in )?(?:next|the (?:next|coming|following)|this) (?:week|month|quarter|term)$/;

/** Words at the end of a text that say when only roughly: “in a couple of weeks”, “some time in July”, “around Easter”. */
const ROUGHLY_WHEN = new RegExp(
  `\\b(?:in (?:a couple of|a few|several|some) (?:working )?(?:days|weeks|months)|(?:(?:some ?time|(?:at )?some point) (?:in |next |this |during |before |after |around |about )?|(?:around|about|roughly|circa) )${ROUGHLY}|${ROUGHLY}[ -]?ish)(?=[\\s.!?)]*$)`,
);

/** A range of days: "7-11 June". */
const FROM_TO = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? ?(?:-|to|and) ?\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?(?:${MONTHS.map((name) => name.slice(0, 3).toLowerCase()).join('|')})[a-z]*`,
);

/** A day counted from an event whose date may be unknown: "the day before the visit". */
const TOLD_FROM =
  /\b(?:the |a |two |three |one )?(?:day|night|week|fortnight|month|working day)s? (?:before|after) (?:the|our|my|next|m\d)\b.{0,40}$/;

function daysIn(text: string, flatWords: string): Stretch | undefined {
  const found = FROM_TO.exec(flatWords) ?? TOLD_FROM.exec(flatWords) ?? ROUGHLY_WHEN.exec(flatWords);
  return found
    ? { words: text.slice(found.index, found.index + found[0].length), at: found.index }
    : undefined;
}

/** Finds the last date in a text, ignoring words in quotes. */
export function dateIn(text: string, reading: FieldReading): Stretch | undefined {
  const words = outsideQuotes(flat(text));
  const places = [...words.matchAll(/(?<=^|[\s(])[^\s(\uFFFC][^\s\uFFFC]*/g)].filter(
    ({ index, 0: word }) => DATE_BEGINS.test(word) || SHORT_WEEKDAY.test(text.slice(index, index + 7)),
  );
  const known = new Map<string, boolean>();
  const isDate = (each: string): boolean => {
    const before = known.get(each) ?? isDayAlone(each, reading);
    known.set(each, before);
    return before;
  };
  let found: Stretch | undefined = daysIn(text, words);
  for (const { index } of places.slice(-MOST_PLACES).reverse()) {
    if (found && index + MOST_LETTERS < found.at) break;
    const from = text.slice(index, index + MOST_LETTERS);
    const length = longestThat(
      isDate,
      reading.meetings ? from : from.slice(0, whenRun(from, MOST_WORDS)),
      MOST_WORDS,
    );
    // "next Friday" is found after "Friday" and replaces it, because both end at the same place.
    if (length > 0 && (!found || index + length >= found.at + found.words.length))
      found = { words: text.slice(index, index + length).replace(/[.,;:)]+$/, ''), at: index };
  }
  return found;
}

const MOST_LETTERS = 60;

const NAMES = [...WEEKDAYS, ...MONTHS].map((name) => name.toLowerCase());
const VAGUE = /\b(?:soon|shortly|later|sometime|tbc|tba|asap|ongoing|today|tomorrow|week|month|year)\b/;

/** Whether the words have a figure, a weekday or month (even misspelt), or a vague time such as “soon”. */
export const isNearDate = (words: string): boolean =>
  /\d/.test(words) ||
  VAGUE.test(flat(words)) ||
  flat(words)
    .split(/\s+/, MOST_WORDS)
    .some((word) => word.length >= 5 && NAMES.some((name) => distance(word, name) <= 2));
