import { WEEKDAYS } from '../dates/dates.ts';
import { type Bound, readBound } from '../dates/month-bound.ts';
import { readRecurrence, twoMeanings } from '../dates/read-recurrence.ts';
import { readSpan } from '../dates/read-span.ts';
import type { Recurrence } from '../dates/recurrence.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type FieldReading, type PlainField } from '../field.ts';
import { type Introductions, introduced } from '../fields/introductions.ts';
import { writeOutMentions } from '../invocation.ts';

/** The days of a series and the time of day, "14:00", with the words they were read from. */
export interface SeriesDays {
  said: string;
  recurrence: Recurrence;
  time: string;
}

const EXAMPLE = 'the second Tuesday of each month at 2pm';

const NTHS = ['first', 'second', 'third', 'fourth', 'last', '1st', '2nd', '3rd', '4th'];
/** How words begin that say which days come again. */
const AGAIN = [
  ...['every', 'each', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'alternate'],
  ...['biweekly', 'bi-weekly', 'bimonthly', 'bi-monthly'],
  ...NTHS.flatMap((nth) => [nth, `the ${nth}`]),
  ...WEEKDAYS.map((weekday) => weekday.toLowerCase()).flatMap((day) => [
    `${day}s`,
    ...['mornings', 'afternoons', 'evenings'].map((part) => `${day} ${part}`),
  ]),
];

/** A field of words that must be read as something, and that a form holds as they were written. */
const phrase = <V>(
  { label, hint, introducedBy }: { label: string; hint: string; introducedBy: Introductions },
  read: (words: string, reading: FieldReading) => V,
  canRead: (words: string, reading: FieldReading) => boolean,
): PlainField<V, 'text'> => ({
  ...{ label, hint, introducedBy, input: 'text', required: true, typed: 'phrase' },
  canonical: writeOutMentions,
  parse: (raw, reading) => read(wordsOf(raw), reading),
  canRead,
  resolve: (value) => value,
});

export const daysField: PlainField<SeriesDays, 'text'> = {
  ...phrase(
    {
      label: 'Which days, and at what time',
      hint: `For example: ${EXAMPLE}`,
      introducedBy: {
        on: { own: AGAIN, labels: ['when', 'days'] },
      },
    },
    readSeriesDays,
    isSeriesDays,
  ),
  alsoSays: {
    field: 'length',
    read(words) {
      const span = ENDS_AT_A_TIME.test(words) ? readSpan(words) : undefined;
      return span && { own: span.start, its: `${span.minutes} minutes` };
    },
  },
};

/** The end of a span that is surely a time. In "at 2pm until 22 June" a bare figure is a date. */
const ENDS_AT_A_TIME =
  /(?:[-–—]|\b(?:to|until|till|til|and)\b)\s*(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\d{1,2}[:.]\d\d|noon\b|midday\b)/i;

function readSeriesDays(said: string): SeriesDays {
  const found = readRecurrence(said);
  const [first, second] = twoMeanings(said);
  if (first !== undefined && second !== undefined)
    throw new Doubt(
      `“${said}” may be ${first}, or ${second}. Which is it?`,
      said,
      [first, second].map((value) => ({ label: value, value })),
    );
  if (!found) throw new Doubt(`I could not tell which days “${said}” are. Write it like: ${EXAMPLE}`, said);
  const { recurrence, time } = found;
  if (!time) throw new Doubt(`At what time of day? Write it like: ${EXAMPLE}`, said);
  if ('doubt' in time) throw new Doubt(time.doubt, said);
  return { said, recurrence, time: time.time };
}

function isSeriesDays(said: string): boolean {
  const time = readRecurrence(said)?.time;
  return time !== undefined && 'time' in time && twoMeanings(said).length < 2;
}

export const firstField = phrase(
  {
    label: 'From',
    hint: 'A month or a day. Leave this empty to begin with the next such day',
    introducedBy: { from: { usual: ['starting', 'starting in', 'beginning', 'starting from', 'from'] } },
  },
  bound,
  isBound,
);

export const lastField = phrase(
  {
    label: 'Until',
    hint: 'The last month or day, for example: July',
    introducedBy: {
      until: {
        usual: ['to', 'till', 'til', 'up to', 'through', 'through to', 'ending', 'ending in'],
      },
    },
  },
  bound,
  isBound,
);

function isBound(said: string, reading: FieldReading): boolean {
  return readBound(said, reading) !== undefined;
}

function bound(said: string, reading: FieldReading): Bound {
  const read = readBound(said, reading);
  if (!read)
    throw new Doubt(
      `I could not read “${said}” as a month or a day. Write it like July, or 6 July 2027.`,
      said,
    );
  return read;
}

const NOT = [
  ...[
    'not',
    'not in',
    'not on',
    'but not',
    'but not in',
    'but not on',
    'and not in',
    'except in',
    'except for',
  ],
  ...[
    'except on',
    'excluding',
    'apart from',
    'leaving out',
    'missing out',
    'skipping',
    'other than',
    'without',
  ],
];

export const exceptField = introduced(
  phrase(
    {
      label: 'Left out',
      hint: 'Months or days with no meeting, for example: August, 3 January',
      introducedBy: { except: { usual: NOT } },
    },
    (said, reading) => eachOf(said).map((each) => bound(each, reading)),
    (said, reading) => eachOf(said).every((each) => isBound(each, reading)),
  ),
  {},
);

const eachOf = (said: string): string[] =>
  said
    .split(/,|&|\band\b|\bor\b/i)
    .map((each) => each.trim())
    .filter((each) => each !== '');
