import { readDay } from '../dates/read-date.ts';
import type { FieldReading } from '../field.ts';
import { flat, outsideQuotes } from './normalise.ts';
import { longestThat } from './read-clauses.ts';

/** Words of a text, and where they stand in it. */
export interface Stretch {
  words: string;
  at: number;
}

/** How a date may begin. Weekdays in short are words too, so these count only with a capital. */
const DATE_BEGINS =
  /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|yesterday|next|this|end|close|w\/c|week|the|in|a|fortnight|month|mid|early|late|half|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|good|boxing|new|spring|summer|asap)/;
const SHORT_WEEKDAY = /^(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b/;
/** Figures with a stroke that are no date. */
const NO_DATE = /^(?:24\/7|50\/50|1\/2|1\/4|3\/4|\d{1,4})$/;

/** A date has no more words, and at most so many places of a text are looked at, from its end. */
const MOST_WORDS = 8;
const MOST_PLACES = 24;

/** The last date in a text, outside quotes, that stands there for itself. */
export function dateIn(text: string, reading: FieldReading): Stretch | undefined {
  const words = outsideQuotes(flat(text));
  const places = [...words.matchAll(/(?<=^|[\s(])[^\s\uFFFC]+/g)].filter(
    ({ index, 0: word }) => DATE_BEGINS.test(word) || SHORT_WEEKDAY.test(text.slice(index, index + 5)),
  );
  const isDate = (each: string): boolean => {
    const read = readDay(each, reading);
    return !NO_DATE.test(each) && ('day' in read || read.guess !== undefined);
  };
  let found: Stretch | undefined;
  for (const { index } of places.slice(-MOST_PLACES).reverse()) {
    if (found && index + MOST_LETTERS < found.at) break;
    const length = longestThat(isDate, text.slice(index, index + MOST_LETTERS), MOST_WORDS);
    // "next Friday" begins before "Friday" and ends with it.
    if (length > 0 && (!found || index + length >= found.at + found.words.length))
      found = { words: text.slice(index, index + length).replace(/[.,;:)]+$/, ''), at: index };
  }
  return found;
}

const MOST_LETTERS = 60;
