import { describe, expect, test } from 'vitest';
import {
  isCertainDay,
  isCertainInstant,
  isCertainOfMeeting,
  sayDay,
  sayDayOfMeeting,
  sayInstant,
  sayLength,
  saySpan,
} from './dates-said.ts';
import { tableUnder } from './pages.ts';

/** A line of a table: what is typed, and what it is. */
const linesUnder = (heading: string): [string, string][] =>
  tableUnder('docs/dates.md', heading)
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const [, typed, read] = /^\| `(.*)` \| (.*) \|$/.exec(line) ?? [];
      return typed !== undefined && read !== undefined ? [[typed, read] as [string, string]] : [];
    });

describe.each([
  ['Days', sayDay, isCertainDay, true],
  ['Days that are asked about', sayDay, isCertainDay, false],
  ['Days told from a meeting', sayDayOfMeeting, isCertainOfMeeting, true],
  ['A day and its time', sayInstant, isCertainInstant, true],
  ['Times that are asked about', sayInstant, isCertainInstant, false],
] as const)('docs/dates.md: %s', (heading, say, isCertain, certain) => {
  test.each(linesUnder(heading))('%s', (typed, read) => {
    expect(say(typed)).toBe(read);
    expect(isCertain(typed)).toBe(certain);
  });
});

describe.each([
  ['From one time to another', saySpan],
  ['Lengths', sayLength],
] as const)('docs/dates.md: %s', (heading, say) => {
  test.each(linesUnder(heading))('%s', (typed, read) => expect(say(typed)).toBe(read));
});

test('“the meeting” may be one of several', () => {
  expect([sayDayOfMeeting('the day before the meeting'), isCertainOfMeeting('the meeting')]).toEqual([
    'Tuesday 15 June 2027',
    false,
  ]);
});

test('the tables are long', () => {
  expect(linesUnder('Days').length).toBeGreaterThan(50);
  expect(linesUnder('Days that are asked about').length).toBeGreaterThan(10);
});
