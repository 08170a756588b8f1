import { endsNoDay, mayBeDay } from './date-words.ts';
import { clockTimeOf, type Day, dayOf, formatDate, formatDay, instantOf, instantsOf } from './dates.ts';
import { readDayPhrase } from './day-phrases.ts';
import { type KnownMeeting, meetingDay } from './meeting-days.ts';
import { readOfficeDay } from './office-days.ts';
import { readDuration } from './read-duration.ts';
import { CLOSE, mayBeClock, partOfDay, readClock, readClockIn, type TimeOfDay } from './read-time.ts';
import { plain, quoted } from './read-words.ts';
import { coming, type FoundDay, readWrittenDate } from './written-dates.ts';

export { readTime } from './read-time.ts';

/** The context in which a date is read: for example, "tomorrow" depends on the time and the zone. */
export interface DateReading {
  readonly now: Date;
  /** An IANA zone: "Europe/London". */
  readonly zone: string;
  /** The upcoming meetings to which a date may refer, soonest first. */
  readonly meetings?: readonly KnownMeeting[] | undefined;
}

/** A day; or a sentence that tells the person what to write instead, with a guess at the day they meant. */
export type DateRead = { day: Day } | { doubt: string; guess?: Day };

/**
 * An instant; or a sentence that tells the person what to write instead. With that come the parts that were understood
 * (the time as "HH:mm"), and the texts to choose from if the words have several meanings.
 */
export type InstantRead =
  | { at: Date }
  | { doubt: string; guess?: { day?: Day; time?: string }; choices?: string[] };

/** Matches an amount in hours or minutes: "in 2 hours", "in 20 mins' time". */
const SOON = /^in (.*(?:\d ?[hm]|hour|hr|min).*?)(?: time| from now)?$/;

/** Later days are treated as typing mistakes. */
const LAST_DAY = '2199-12-31';

/**
 * Reads a day as people in Britain write it: "30 June 2027", "30/6/27", "next Friday", "in two weeks" (see
 * `readWrittenDate` and `readDayPhrase`). An uncertain reading is a doubt, never a silent guess. A past day is returned
 * if the words name one; the command decides whether to accept it.
 */
export function readDay(text: string, reading: DateReading): DateRead {
  const found = daySaid(text, reading);
  if (found) return found;
  const example = `Write it like ${exampleDate(knownTo(reading).today)} or next Friday.`;
  if (text.trim() === '') return { doubt: `There is no date. ${example}` };
  const doubt = `I could not read ${quoted(text)} as a date. ${example}`;
  const timed = instantSaid(text, reading);
  const guess = timed && 'at' in timed ? dayOf(timed.at, reading.zone) : undefined;
  return guess === undefined
    ? { doubt }
    : { doubt: `There is no place for a time of day here. Is ${formatDay(guess)} meant?`, guess };
}

/** The day that the words name, or a doubt if it does not exist or is ambiguous; undefined if they name no day. */
export const daySaid = (text: string, reading: DateReading): DateRead | undefined =>
  findDay(plain(text), knownTo(reading));

/**
 * Reads a day and a time in either order: "14 March 2028 at 2pm", "Friday 5pm", "2pm tomorrow", "in an hour". A time
 * that could be morning or afternoon ("at 2") is a doubt; see `readClock`.
 */
export function readInstant(text: string, reading: DateReading): InstantRead {
  const known = knownTo(reading);
  const found = instantSaid(text, reading);
  if (found) return found;
  const example = `Write it like ${exampleDate(known.today)} at 2pm.`;
  if (text.trim() === '') return { doubt: `There is no date and time. ${example}` };
  const words = instantWords(text);
  const day = words.length <= LONGEST_GUESSED ? firstDayIn(words, known) : undefined;
  const doubt = `I could not read ${quoted(text)} as a date and time. ${example}`;
  return day ? { doubt, guess: { day } } : { doubt };
}

/** The instant that the words name, or what is in doubt about it; undefined if they name neither a day nor a time. */
export function instantSaid(text: string, reading: DateReading): InstantRead | undefined {
  const known = knownTo(reading);
  const words = instantWords(text);
  const before = known.instants.get(words);
  if (before !== undefined) return before ?? undefined;
  const found = findInstant(words, known, reading);
  known.instants.set(words, found ?? null);
  return found;
}

function findInstant(words: string, known: KnownWords, { now, zone }: DateReading): InstantRead | undefined {
  const minutes = SOON.test(words) ? readDuration(words.replace(SOON, '$1')) : undefined;
  if (minutes !== undefined) return { at: minutesAfter(now, minutes) };
  const [, bare = words, which] = WHICH.exec(words) ?? [];
  const found = isClose(bare)
    ? (readParts(bare, known) ?? readWhole(bare, known))
    : (readWhole(bare, known) ?? readParts(bare, known));
  return found && 'time' in found ? onTheClock(found, which, zone) : found;
}

/** Plain words (see `plain`) in which every separator before a time is written as "at". */
const instantWords = (text: string): string =>
  plain(text)
    .replace(/(\d)t(\d)/, '$1 $2')
    .replace(/ (?:at )?(?:@|time:?) ?(?=\d)/, ' at ');

/** Whether the words contain the close of office hours, which is both a time and a part of a day. */
const isClose = (words: string): boolean => A_CLOSE.test(words);
const A_CLOSE = new RegExp(String.raw`\b${CLOSE}\b`);

/** No day is guessed from text longer than this many characters. */
const LONGEST_GUESSED = 60;

/** Matches words that say which of two times is meant when the clocks show a time twice. */
const WHICH = /^(.+) (bst|gmt|first|second|the first time|the second time)$/;

/**
 * The instant of a day and time. It is a doubt if the clocks skip that time, or show it twice and `which` is undefined.
 */
export function onTheClock({ day, time }: DayAndTime, which: string | undefined, zone: string): InstantRead {
  const [first, second] = instantsOf(day, time, zone);
  const shown = `${formatDate(day)} at ${time}`;
  if (!first) {
    return {
      doubt: `On ${formatDate(day)} the clocks go forward and skip ${time}. Write another time.`,
      guess: { day, time: clockTimeOf(instantOf(day, time, zone), zone) },
    };
  }
  if (!second) return { at: first };
  if (which) return { at: /bst|first/.test(which) ? first : second };
  return {
    doubt: `On ${formatDate(day)} the clocks go back and show ${time} twice. Write “${shown} BST” for the first, “${shown} GMT” for the second.`,
    guess: { day, time },
    choices: ['BST', 'GMT'].map((name) => `${shown} ${name}`),
  };
}

export type DayAndTime = { day: Day; time: string };
type InstantDoubt = Extract<InstantRead, { doubt: string }>;

/**
 * Reads a day without a time, or a time without a day, as a doubt. `findInstant` tries this before it splits the words,
 * so that a year is not read as a time; only for the close of an office it splits first.
 */
function readWhole(words: string, known: KnownWords): InstantDoubt | undefined {
  const date = findDay(words, known);
  if (date && 'doubt' in date)
    return { doubt: date.doubt, ...(date.guess && { guess: { day: date.guess } }) };
  if (date) {
    return {
      doubt: `What time on ${formatDay(date.day)}? Write it like ${formatDate(date.day)} at 2pm.`,
      guess: date,
    };
  }
  const clock = readClock(words);
  if (!clock) return undefined;
  const time = timeOf(clock);
  return { doubt: `On which day? Write it like ${exampleDate(known.today)} at 2pm.`, guess: { time } };
}

/** Splits the words into day and time at each space in turn. The first certain reading of both wins. */
function readParts(words: string, known: KnownWords): DayAndTime | InstantDoubt | undefined {
  const tokens = words.split(' ');
  let doubt: InstantDoubt | undefined;
  for (let cut = 1; cut < tokens.length; cut++) {
    const [left, right] = [tokens.slice(0, cut).join(' '), tokens.slice(cut).join(' ')];
    const found = joined(left, right, known) ?? joined(right, left, known);
    if (found && 'time' in found) return found;
    doubt ??= found;
  }
  return doubt;
}

function joined(
  dayWords: string,
  timeWords: string,
  known: KnownWords,
): DayAndTime | InstantDoubt | undefined {
  const clock = mayBeClock(timeWords) ? readClockIn(timeWords, partOfDay(dayWords)) : undefined;
  const date = clock && findDay(dayWords, known);
  if (!date) return undefined;
  const time = timeOf(clock);
  if ('doubt' in date) return { doubt: date.doubt, guess: date.guess ? { day: date.guess, time } : { time } };
  return 'doubt' in clock ? { doubt: clock.doubt, guess: { day: date.day, time } } : { day: date.day, time };
}

/** The day named by the longest possible start of the words, such as "14 March 2028" in "14 March 2028 from 2 to 4". */
function firstDayIn(words: string, known: KnownWords): Day | undefined {
  for (let end = words.lastIndexOf(' '); end > 0; end = words.lastIndexOf(' ', end - 1)) {
    const date = findDay(words.slice(0, end), known);
    if (date && 'day' in date) return date.day;
  }
  return undefined;
}

function findDay(words: string, known: KnownWords): DateRead | undefined {
  const before = known.days.get(words);
  if (before !== undefined) return before ?? undefined;
  const found = lookForDay(words, known);
  known.days.set(words, found ?? null);
  return found;
}

function lookForDay(words: string, { today, meetings }: KnownWords): DateRead | undefined {
  const bare = words.replace(
    /^(?:(?:on|by|before|for|no later than|not later than|latest|due|until) )+(?=\S)/,
    '',
  );
  const found =
    mayBeDay(bare) && !endsNoDay(bare)
      ? (findAny(bare, today) ?? readOfficeDay(bare, today, findAny) ?? fromMeeting(bare, today, meetings))
      : fromMeeting(bare, today, meetings);
  if (typeof found !== 'string') return found;
  return found <= LAST_DAY ? { day: found } : undefined;
}

/** Reads a day that refers to a meeting: "M3", "the day before the AGM". */
function fromMeeting(words: string, today: Day, meetings: readonly KnownMeeting[]): FoundDay {
  if (meetings.length === 0) return undefined;
  const ofMeeting = (inner: string) => meetingDay(inner, meetings);
  return ofMeeting(words) ?? readOfficeDay(words, today, ofMeeting);
}

const findAny = (words: string, today: Day): FoundDay =>
  readWrittenDate(words, today) ?? readDayPhrase(words, today);

/** The current day, and a cache of what words were read as, because one text is tried in several ways. */
interface KnownWords {
  today: Day;
  meetings: readonly KnownMeeting[];
  days: Map<string, DateRead | null>;
  instants: Map<string, InstantRead | null>;
}

const ofReadings = new WeakMap<DateReading, KnownWords>();

function knownTo(reading: DateReading): KnownWords {
  const before = ofReadings.get(reading);
  if (before) return before;
  const { now, zone, meetings = [] } = reading;
  const known = { today: dayOf(now, zone), meetings, days: new Map(), instants: new Map() };
  ofReadings.set(reading, known);
  return known;
}

/** The instant this many minutes later, rounded down to a whole minute as a clock shows it. */
const minutesAfter = (now: Date, minutes: number): Date =>
  new Date((Math.floor(now.getTime() / 60_000) + minutes) * 60_000);

const timeOf = (clock: TimeOfDay): string => ('time' in clock ? clock.time : clock.guess);

/** The coming 30 June, so that the example is a date that people could really use. */
const exampleDate = (today: Day): string => formatDate(coming(today, (year) => `${year}-06-30`) ?? today);
