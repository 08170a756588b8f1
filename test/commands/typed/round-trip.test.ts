import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../commands/command.ts';
import { type Asked, readAsked } from '../../../commands/door/read-asked.ts';
import { commands, language } from '../../../commands/index.ts';
import { cheapest } from '../../support/in-time.ts';
import { MENTIONS, writings } from './round-trip.ts';

const READING = { now: new Date('2027-06-01T09:00:00Z'), zone: 'Europe/London' };
/** How often each property is tried, over all commands. */
const RUNS = 3000;

const withArguments = commands.filter(({ pattern }) => pattern.heads.length + pattern.clauses.length > 0);
const read = (text: string) => readAsked({ text, mentions: MENTIONS }, language, READING);

/** The argument as it is parsed, and what was meant parsed likewise: so dates are the same however they are written. */
function sides(asked: Asked, name: string, raw: string): [unknown, unknown] {
  const field = asked.command.fields[name];
  const given = asked.raw[name];
  if (typeof given === 'object' && given !== null && !Array.isArray(given))
    return [JSON.stringify(given), JSON.stringify({ typed: raw })];
  if (Array.isArray(given)) return [given.join(','), raw];
  if (field?.input === 'person') return [given, raw];
  return [asked.parsed[name], field?.parse(raw, READING)];
}

const check = (asked: Asked, meant: Record<string, string>) => {
  for (const [name, raw] of Object.entries(meant)) {
    const [found, wanted] = sides(asked, name, raw);
    expect(found, name).toEqual(wanted);
  }
};

const isAsked = ({ faults, missing, unsure }: Asked) =>
  Object.keys(faults).length > 0 || missing.length > 0 || unsure !== undefined;

describe('any arguments, in any order, punctuation, case and synonym', () => {
  test.each(withArguments.map((command) => [command.usage, command] as const))('%s', (_, command) => {
    fc.assert(
      fc.property(writings(command), ({ text, meant }) => {
        const asked = read(text);
        expect(asked.command.name, text).toBe(command.name);
        expect(isAsked(asked), text).toBe(false);
        check(asked, meant);
      }),
      { numRuns: Math.ceil(RUNS / withArguments.length) },
    );
  });
});

/** Slips by kind of clause. */
const DAMAGE: Partial<Record<string, string[]>> = {
  date: ['Frydai', '31 June 2027', 'soon', '45/13/2027', 'Monday 1 June 2027'],
  instant: ['Frydai', '31 June 2027 at 2pm', '8 June 2027', 'some time'],
};

/** A deadline of a day alone is whole; a meeting's time is not. */
function isSlip({ fields }: Command, field: string, typed: string): boolean {
  try {
    fields[field]?.parse(typed, READING);
    return false;
  } catch {
    return true;
  }
}

/** Words without a figure after the keyword of a clause that may be left out are part of the text of a clause before them. */
const mayBeText = (command: Command, isRequired: boolean, typed: string): boolean =>
  typed === 'some time' &&
  !isRequired &&
  command.pattern.clauses.some(({ field }) => command.fields[field]?.typed === 'words');

const damaged = withArguments.flatMap((command: Command) =>
  command.pattern.clauses.flatMap(({ field, required }) =>
    (DAMAGE[command.fields[field]?.input ?? ''] ?? [])
      .filter((typed) => isSlip(command, field, typed) && !mayBeText(command, required, typed))
      .map((typed) => [command.usage, field, typed, command] as const),
  ),
);

describe('with one clause damaged, the form with all the others', () => {
  test.each(damaged)('%s: %s %s', (_, field, typed, command) => {
    fc.assert(
      fc.property(writings(command, { field, typed }), ({ text, meant }) => {
        const asked = read(text);
        expect(isAsked(asked), text).toBe(true);
        const isText = (name: string) => command.fields[name]?.typed === 'words';
        check(asked, Object.fromEntries(Object.entries(meant).filter(([name]) => !isText(name))));
      }),
      { numRuns: Math.ceil(RUNS / damaged.length) },
    );
  });
});

/** The reading with one argument other than it was read. */
const changed = (asked: Asked, name: string, value: unknown): Asked => ({
  ...asked,
  raw: { ...asked.raw, [name]: value },
  parsed: { ...asked.parsed, [name]: value },
});

/** A fault of each kind that a grammar may have, in a command where it would show. */
const FAULTS: [string, string, (asked: Asked) => Asked][] = [
  ['a clause lost', 'milestone.move', (asked) => changed(asked, 'because', undefined)],
  ['all lost', 'action.add', (asked) => ({ ...asked, raw: {}, parsed: {} })],
  ['a day misread', 'action.move', (asked) => changed(asked, 'due', '2027-06-01')],
  ['a time misread', 'meeting.move', (asked) => changed(asked, 'when', new Date('2027-06-01T09:00Z'))],
  [
    'a clause swallowed by the text',
    'action.add',
    (asked) => changed(asked, 'text', `${asked.raw.text} by ${asked.raw.due ?? 'then'}`),
  ],
  [
    'a word of the text lost',
    'decision.record',
    (asked) => changed(asked, 'text', String(asked.raw.text).replace(/\S+$/, '')),
  ],
  ['capitals lost', 'meeting.note', (asked) => changed(asked, 'text', String(asked.raw.text).toLowerCase())],
  ['another person', 'action.give', (asked) => changed(asked, 'owner', 'U1')],
  ['one of several people lost', 'review.open', (asked) => changed(asked, 'reviewers', ['U0'])],
  ['another record', 'action.done', (asked) => changed(asked, 'action', 1)],
  ['an option lost', 'poll.open', (asked) => changed(asked, 'options', ['Leeds'])],
  ['a length lost', 'meeting.schedule', (asked) => changed(asked, 'length', undefined)],
  [
    'two clauses changed about',
    'decision.replace',
    (asked) => ({
      ...asked,
      parsed: { ...asked.parsed, text: asked.parsed.because, because: asked.parsed.text },
    }),
  ],
];

/** By how many tries every fault must be found; the property tries each command at least as often. */
const FOUND_WITHIN = Math.ceil(RUNS / withArguments.length);

describe('planted faults are found', () => {
  test.each(FAULTS)('%s', (_, name, fault) => {
    const command = withArguments.find((each) => each.name === name);
    if (!command) throw new Error(`there is no ${name}`);
    const { failed, numRuns } = fc.check(
      fc.property(writings(command), ({ text, meant }) => check(fault(read(text)), meant)),
      { numRuns: FOUND_WITHIN },
    );
    expect(failed).toBe(true);
    expect(numRuns).toBeLessThanOrEqual(FOUND_WITHIN);
  });

  test('a damaged clause that is silently left out', () => {
    const command = withArguments.find(({ name }) => name === 'action.add');
    if (!command) throw new Error('there is no such command');
    const { failed } = fc.check(
      fc.property(writings(command, { field: 'due', typed: 'Frydai' }), ({ text }) => {
        const { unsure: _, ...asked } = read(text);
        return isAsked({ ...asked, faults: {} });
      }),
      { numRuns: FOUND_WITHIN },
    );
    expect(failed).toBe(true);
  });
});

/** So many everyday lines, read one after another, take less than five milliseconds. */
const MOST_TIMES_AN_EVERYDAY_LINE = 100;
/** Reads as one message is read: nothing is known from those before it. */
const readAfresh = (text: string) => readAsked({ text, mentions: MENTIONS }, language, { ...READING });

test('four thousand hostile characters cost no more than a hundred everyday lines', () => {
  const everyday = cheapest(() => {
    for (let line = 0; line < 20; line++)
      read(`action add @bob Ring the surgery about room ${line} by Friday`);
  });
  const most = (everyday / 20) * MOST_TIMES_AN_EVERYDAY_LINE;
  const hostile = [
    'by Friday '.repeat(400),
    'because by to on in for at '.repeat(150),
    '" '.repeat(2000),
    '('.repeat(4000),
    '\uE0000\uE001'.repeat(1300),
    'A1, '.repeat(1000),
    '- '.repeat(2000),
    'the end of the end of '.repeat(180),
    '11 June 2027 at 2pm '.repeat(200),
    "'".repeat(4000),
    '@'.repeat(4000),
    'a\n'.repeat(2000),
    '--due '.repeat(660),
  ].map((text) => text.slice(0, 4000));
  const starts = [
    'action add me ',
    'meeting schedule ',
    'poll open ',
    'member add @x ',
    'decision record ',
    'action done ',
    '',
    'vote ',
  ];
  const slow: string[] = [];
  for (const start of starts) {
    for (const text of hostile) {
      const best = cheapest(() => {
        try {
          readAfresh(`${start}${text}`);
        } catch {
          // What cannot be read is told; only the time counts here.
        }
      });
      if (best > most) slow.push(`${start}${text.slice(0, 30)}: ${best.toFixed(1)} of ${most.toFixed(1)} ms`);
    }
  }
  expect(slow).toEqual([]);
});
