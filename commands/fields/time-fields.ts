import { z } from 'zod';
import { clockTimeOf, type Day, dayOf, instantOf, isDay } from '../dates/dates.ts';
import {
  daySaid,
  type InstantRead,
  instantSaid,
  onTheClock,
  readDay,
  readInstant,
} from '../dates/read-date.ts';
import { readDuration } from '../dates/read-duration.ts';
import { dayLater, instantLater, type Later, readLater } from '../dates/read-later.ts';
import { readClock } from '../dates/read-time.ts';
import { plain, quoted } from '../dates/read-words.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type FieldReading, type PlainField } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { HOW_LONG, WHEN } from './introductions.ts';

/** A time of day, "17:30". `like` shows in an error how one is written. */
export const clock = (label: string, hint: string, like: string): PlainField<string, 'text'> => ({
  ...{ label, hint, input: 'text', required: true, typed: 'phrase', canonical: writeOutMentions },
  parse(raw) {
    const typed = wordsOf(raw);
    const read = readClock(`at ${plain(typed).replace(/^at /, '')}`);
    if (read && 'doubt' in read) throw new Doubt(read.doubt, read.guess);
    if (!read) throw new UserError(`I could not read ${quoted(typed)} as a time. Write it like ${like}.`);
    return read.time;
  },
  resolve: (time) => time,
});

/** How long something lasts, in minutes: "90 minutes", "an hour and a half". */
export function length(label: string): PlainField<number, 'text'> {
  return {
    label,
    input: 'text',
    required: true,
    hint: 'For example: 90 minutes',
    typed: 'phrase',
    introducedBy: HOW_LONG,
    canonical: writeOutMentions,
    parse(raw) {
      const typed = wordsOf(raw);
      const minutes = readDuration(typed);
      if (minutes === undefined || minutes < 1 || minutes > 24 * 60) {
        throw new Doubt(
          `I could not read “${typed}” as a length of time. Write it like 90 minutes or 2 hours.`,
          typed,
        );
      }
      return minutes;
    },
    canRead(words) {
      const minutes = readDuration(words);
      return minutes !== undefined && minutes >= 1 && minutes <= 24 * 60;
    },
    resolve: (minutes) => minutes,
  };
}

/** A calendar day, as people in Britain write it. */
export function day(label: string, hint?: string): PlainField<Day, 'date'> {
  return {
    label,
    input: 'date',
    required: true,
    ...(hint !== undefined && { hint }),
    typed: 'phrase',
    introducedBy: WHEN,
    canonical: writeOutMentions,
    parse(raw, reading) {
      const typed = wordsOf(raw);
      if (isDay(typed)) return typed;
      const read = readDay(typed, reading);
      if ('doubt' in read) throw new Doubt(read.doubt, read.guess);
      return read.day;
    },
    canRead(words, reading) {
      const said = daySaid(words, reading);
      return said !== undefined && 'day' in said;
    },
    resolve: (read) => read,
    inForm: (read) => read,
  };
}

const dateAndTime = z.object({
  date: z.string().refine(isDay),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

/** A day and a time, as people in Britain write them, read as an instant in the network's zone. */
export function instant(label: string): PlainField<Date, 'instant'> {
  return {
    label,
    input: 'instant',
    required: true,
    typed: 'phrase',
    introducedBy: WHEN,
    canonical: writeOutMentions,
    parse(raw, reading) {
      if (typeof raw === 'string') {
        const read = readInstant(raw, reading);
        if ('at' in read) return read.at;
        throw inDoubt(read);
      }
      const read = dateAndTime.safeParse(raw);
      if (!read.success) throw new UserError('Please give both a date and a time.');
      const clock = onTheClock({ day: read.data.date, time: read.data.time }, undefined, reading.zone);
      if ('at' in clock) return clock.at;
      throw inDoubt(clock);
    },
    canRead(words, reading) {
      const said = instantSaid(words, reading);
      return said !== undefined && 'at' in said;
    },
    resolve: (at) => at,
    inForm: (at, { zone }) => ({ date: dayOf(at, zone), time: clockTimeOf(at, zone) }),
  };
}

const inDoubt = ({ doubt, guess, choices = [] }: Exclude<InstantRead, { at: Date }>): Doubt =>
  new Doubt(
    doubt,
    guess && { date: guess.day, time: guess.time },
    choices.map((value) => ({ label: value, value })),
  );

/** Words for a time on a day, which the last minute of that day would not be. */
const NAMES_TIME =
  /\b(?:cop|cob|(?:close|end) of (?:play|business)|first thing|morning|afternoon|evening|lunch(?:time)?|tea ?time)\b/i;

/** A day and a time by which something must be done. A day without a time means its last minute, 11:59pm. */
export function deadline(label: string): PlainField<Date, 'instant'> {
  const exact = instant(label);
  return {
    ...exact,
    parse(raw, reading) {
      const day = typeof raw === 'string' ? lastDay(raw, reading) : undefined;
      return day === undefined ? exact.parse(raw, reading) : instantOf(day, '23:59', reading.zone);
    },
    canRead: (words, reading) =>
      lastDay(words, reading) !== undefined || exact.canRead?.(words, reading) === true,
  };
}

/** The day that words name without a time; undefined if they give a time. */
function lastDay(words: string, reading: FieldReading): Day | undefined {
  const said = NAMES_TIME.test(words) ? undefined : daySaid(words, reading);
  return said && 'day' in said ? said.day : undefined;
}

/**
 * The same field for changing a date or time that is already set. It also takes a shift from that: "by a
 * week", "another two days".
 */
export function orLater<Value extends Day | Date, In extends 'date' | 'instant'>(
  field: PlainField<Value, In>,
): PlainField<Value | Later, In> {
  const reads = (words: string, reading: FieldReading) => field.canRead?.(words, reading) === true;
  return {
    ...field,
    parse(raw, reading) {
      const later = typeof raw === 'string' && !reads(raw, reading) ? readLater(raw) : undefined;
      return later ?? field.parse(raw, reading);
    },
    canRead: (words, reading) => reads(words, reading) || readLater(words) !== undefined,
    resolve: (read) => read,
    inForm: (read, reading) => (isLater(read) ? undefined : field.inForm?.(read, reading)),
  };
}

const isLater = (read: Day | Date | Later): read is Later => typeof read === 'object' && 'unit' in read;

/** The given day or, if a shift was given, the day that much later than `from`. */
export const movedDay = (given: Day | Later, from: Day): Day =>
  isLater(given) ? dayLater(from, given) : given;

/** The given instant or, if a shift was given, the instant that much later than `from`. */
export const movedInstant = (given: Date | Later, from: Date, zone: string): Date =>
  isLater(given) ? instantLater(from, given, zone) : given;
