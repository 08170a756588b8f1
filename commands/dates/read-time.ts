import { NUMBER, plain, quoted, readNumber } from './read-words.ts';

/** A time of day as "HH:mm"; or a doubt with the likelier reading. */
export type TimeOfDay = { time: string } | { doubt: string; guess: string };

const HALF_OF_DAY = String.raw`(?: ?(?<half>[ap])\.?m| in the (?<part>morning|afternoon|evening))`;
const ON_THE_CLOCK = new RegExp(
  String.raw`^(?<hour>${NUMBER})(?:[:.h](?<minute>\d\d)(?::00)?(?<hours> ?(?:h|hrs?|hours))?)?(?<oclock> ?oclock)?${HALF_OF_DAY}?$`,
);
const IN_WORDS = new RegExp(
  `^(?:a )?(?<by>half(?: past)?|(?:quarter|five|ten|twenty|twenty-five|twenty five) (?:past|to)) (?<hour>${NUMBER})${HALF_OF_DAY}?$`,
);
const COMPACT = /^(?<hour>\d\d)(?<minute>\d\d)(?<hours> ?(?:h|hrs?|hours))?$/;

const MINUTES_BY: Record<string, number> = {
  half: 30,
  'half past': 30,
  'quarter past': 15,
  'quarter to': -15,
  'ten past': 10,
  'ten to': -10,
  'twenty past': 20,
  'twenty to': -20,
  'five past': 5,
  'five to': -5,
  'twenty-five past': 25,
  'twenty-five to': -25,
  'twenty five past': 25,
  'twenty five to': -25,
};

/** A time has at most this many characters and begins with a figure or one of these words. Most text has neither. */
const LONGEST = 50;
const BEGINS = new RegExp(`^(?:at )?(?:\\d|half|quarter|noon|mid|c[lo.]|e[on]|tonight|${NUMBER})`);

/** Whether plain text may be a time, as a cheap check tells. */
export const mayBeClock = (words: string): boolean => words.length <= LONGEST + 3 && BEGINS.test(words);

/** The source of a pattern that matches the time at which offices close, which is read as 5pm. */
export const CLOSE = String.raw`(?:cop|cob|c\.o\.p|(?:close|end) of (?:play|business))`;
const AT_CLOSE = new RegExp(`^${CLOSE}$`);
const END_OF_DAY = /^(?:eod|end of (?:the )?(?:working )?day|tonight)$/;

/** In minutes. */
const HALF_A_DAY = 12 * 60;
const A_DAY = 2 * HALF_A_DAY;

/**
 * A time before this one, in minutes, is in doubt without am or pm, because it may be after midday. Later times are read as
 * written.
 */
const FIRST_CERTAIN = 8 * 60;

/**
 * Reads "2.30pm", "14:30" or "half past two in the afternoon" as "14:30", and "10" as "10:00"; undefined if not
 * certain.
 */
export function readTime(text: string): string | undefined {
  const clock = readClock(`at ${plain(text).replace(/^at /, '')}`);
  return clock && 'time' in clock ? clock.time : undefined;
}

/**
 * Reads plain text (see `plain`) as a time; undefined if it is not one. A time before 8 o'clock needs am or pm ("at 2"
 * is in doubt, and more likely 2pm; "02:00" is certain). A number alone needs "at" before it.
 */
export function readClock(words: string): TimeOfDay | undefined {
  if (!mayBeClock(words)) return undefined;
  const said = words.startsWith('at ') ? words.slice(3) : words;
  if (/^(?:12 )?(?:noon|midday)$/.test(said)) return { time: '12:00' };
  if (said === 'midnight') {
    return { doubt: 'Midnight could be either end of that day. Write 11:59pm or 12:01am.', guess: '23:59' };
  }
  if (AT_CLOSE.test(said)) return { time: '17:00' };
  if (END_OF_DAY.test(said))
    return { doubt: `When is ${quoted(said)}? Write it like 5pm or 11:59pm.`, guess: '17:00' };
  const match = COMPACT.exec(said) ?? ON_THE_CLOCK.exec(said) ?? IN_WORDS.exec(said);
  const read = match?.groups && timeOf(match.groups);
  if (!read) return undefined;
  const figuresAlone = /^(?:[a-z]+|\d+)$/.test(said) && said === words;
  if (read.certain && !figuresAlone) return { time: read.time };
  return {
    doubt: `I could not tell what time ${quoted(said)} is. Write it like 2pm or 14:00.`,
    guess: read.time,
  };
}

/** The part of a day at the end of its words: "Friday afternoon". */
export const partOfDay = (words: string): string | undefined =>
  /\b(morning|afternoon|evening)$/.exec(words)?.[1];

/** Reads a time like `readClock`, in a part of the day that other words name; undefined if it is not in that part. */
export function readClockIn(words: string, part: string | undefined): TimeOfDay | undefined {
  const clock = readClock(words);
  if (part === undefined || !clock) return clock;
  const inPart = readClock(`${words} in the ${part}`) ?? clock;
  return 'time' in inPart && inPart.time < '12:00' !== (part === 'morning') ? undefined : inPart;
}

function timeOf(said: Record<string, string | undefined>): { time: string; certain: boolean } | undefined {
  const figures = said.hour ?? '';
  const hour = readNumber(figures);
  const minute = Number(said.minute ?? 0);
  if (hour > 23 || minute > 59 || ['a', 'an'].includes(figures)) return undefined;
  const minutes = (A_DAY + hour * 60 + minute + (MINUTES_BY[said.by ?? ''] ?? 0)) % A_DAY;
  const half = said.half ?? (said.part && (said.part === 'morning' ? 'a' : 'p'));
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    return { time: written((minutes % HALF_A_DAY) + (half === 'p' ? HALF_A_DAY : 0)), certain: true };
  }
  const by24Hours = figures.startsWith('0') || said.hours !== undefined;
  const doubtful = minutes < FIRST_CERTAIN && !by24Hours;
  return { time: written(doubtful ? minutes + HALF_A_DAY : minutes), certain: !doubtful };
}

/** Writes the minutes after the beginning of a day as "HH:mm". */
const written = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
