import { readFileSync } from 'node:fs';
import { clockTimeOf, dayOf } from '../../../../commands/dates/dates.ts';
import { type Asked, readAsked } from '../../../../commands/door/read-asked.ts';
import type { FieldReading } from '../../../../commands/field.ts';
import { calledAmong } from '../../../../commands/fields/called.ts';
import { language } from '../../../../commands/index.ts';
import { mentionMark, type Typed } from '../../../../commands/invocation.ts';
import { UserError } from '../../../../commands/user-error.ts';
import { plainWords } from '../../../../storage/rows/kept-words.ts';

/** A line as somebody may type it, and what is meant by it: `?` where only asking is right. */
export interface Line {
  command: string;
  typed: string;
  meant: Record<string, string>;
  /** Whether asking is as right as reading it. */
  mayAsk: boolean;
  /** Whether it is of the kind that people type day by day, rather than one chosen because such lines go wrong. */
  isEveryday: boolean;
}

/**
 * What becomes of a line: read as it was meant; in doubt, where whoever wrote the corpus holds that asking is right, and asked
 * about; asked about though it could be read; or silently taken for something else.
 */
export type Outcome = 'right' | 'in doubt' | 'asked' | 'wrong';

const HANDLES = ['bob', 'cat', 'ann'];
const NAMES = [
  'Ann Ward',
  'Bob Hill',
  'Cat Jones',
  'Denise Barraclough',
  'Tom Oldroyd',
  'Siobhán O’Brien-Ní',
];

/** It is Tuesday 1 June 2027, 10am in London, among these members. */
export const READING: FieldReading = {
  now: new Date('2027-06-01T09:00Z'),
  zone: 'Europe/London',
  called: calledAmong(NAMES.map((name) => ({ id: name, name }))),
  meetings: [
    { reference: 'M3', title: 'Steering group', day: '2027-06-15' },
    { reference: 'M4', title: 'AGM', day: '2027-07-13' },
  ],
};

const mentions: Typed['mentions'] = HANDLES.map((handle) => ({
  account: { platform: 'slack', tenant: 'T1', id: `U${handle.toUpperCase()}` },
  name: handle,
}));

/** What was typed, with its mentions. */
export const asTyped = (words: string): Typed => ({
  text: words
    .replaceAll('\\n', '\n')
    .replaceAll(/@(bob|cat|ann)\b/g, (_, handle: string) => mentionMark(HANDLES.indexOf(handle))),
  mentions,
});

const EVERYDAY = [
  'everyday.txt',
  'daily.txt',
  'fresh.txt',
  'colleagues.txt',
  'offices.txt',
  'newcomers.txt',
  'phones.txt',
  'sentences.txt',
];
const CHOSEN = ['actions.txt', 'others.txt', 'alike.txt'];

/** Every line of the corpus, under the command that its heading names: "# action.add: owner, text, due". */
export const corpus: Line[] = [...CHOSEN, ...EVERYDAY].flatMap((name) => {
  let command = '';
  let fields: string[] = [];
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line): Line[] => {
      const [, heading, named] = /^# (.*?): (.*)$/.exec(line) ?? [];
      if (heading !== undefined && named !== undefined) {
        command = heading;
        fields = named.split(', ');
      }
      const [typed, said] = line.split(' => ');
      if (typed === undefined || said === undefined) return [];
      const mayAsk = said.endsWith(' ?');
      const values = (mayAsk ? said.slice(0, -2) : said).split('|').map((value) => value.trim());
      const meant = fields.map((field, at) => [field, values[at] ?? '-'] as const);
      const isEveryday = EVERYDAY.includes(name);
      return [{ command, typed, mayAsk, isEveryday, meant: Object.fromEntries(meant) }];
    });
});

/** What the bot makes of a line. */
export function outcomeOf({ command, typed, meant, mayAsk }: Line): Outcome {
  const isQuestion = Object.values(meant).includes('?');
  const asked = ask(typed);
  if (!asked) return command === 'none' || isQuestion || mayAsk ? 'in doubt' : 'asked';
  const isAsked =
    Object.keys(asked.faults).length > 0 || asked.missing.length > 0 || asked.unsure !== undefined;
  const isAsMeant =
    asked.command.name === command && Object.entries(meant).every((each) => holds(asked, each));
  if (isAsked) return mayAsk || (isQuestion && isAsMeant) ? 'in doubt' : 'asked';
  return isAsMeant && !isQuestion ? 'right' : 'wrong';
}

function ask(typed: string): Asked | undefined {
  try {
    return readAsked(asTyped(typed), language, READING);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Whether the argument is what was meant; of one that is asked about, anything may stand there. */
function holds({ raw, parsed, faults, missing, unsure }: Asked, [name, value]: [string, string]): boolean {
  if (value === '?') return name in faults || missing.includes(name) || unsure !== undefined;
  const given = raw[name];
  if (given === undefined) return value === '-';
  return [handleOf(given), shown(name in parsed ? parsed[name] : given, given)].includes(value);
}

/** What was read, as the corpus writes it. */
function shown(value: unknown, raw: unknown): string {
  if (value instanceof Date) return `${dayOf(value, READING.zone)}T${clockTimeOf(value, READING.zone)}`;
  if (Array.isArray(value))
    return (typeof value[0] === 'object' ? [raw].flat().map(handleOf) : value).join(
      Array.isArray(raw) ? ',' : '/',
    );
  if (typeof value === 'object' && value !== null && 'typed' in value) return String(value.typed);
  if (typeof value === 'object' && value !== null && 'unit' in value && 'count' in value)
    return `+${value.count} ${value.unit}`;
  return value === true ? 'yes' : plainWords(String(value));
}

const handleOf = (raw: unknown): string =>
  String(raw).replace(/^U(BOB|CAT|ANN)$/, (_, name: string) => name.toLowerCase());
