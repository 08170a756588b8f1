import { expect, test } from 'vitest';
import { toPattern } from '../../../commands/typed/pattern.ts';
import { readSwitches } from '../../../commands/typed/read-switches.ts';

const POLL = toPattern(
  'poll open <question> <options> closes <closes> [choose up to <most>] [secret] [anonymous]',
);
const read = (text: string) => readSwitches(text, POLL);

test('a usage names its switches apart from its clauses', () => {
  expect(POLL.switches).toEqual(['secret', 'anonymous']);
  expect(POLL.clauses.map(({ keyword }) => keyword)).toEqual(['closes', 'choose up to']);
  expect(POLL.heads.map(({ field }) => field)).toEqual(['question', 'options']);
});

test.each([
  ['Yes | No secret closes Friday', 'Yes | No closes Friday', ['secret']],
  ['Yes | No closes Friday secret', 'Yes | No closes Friday', ['secret']],
  ['Yes | No SECRET choose up to 2', 'Yes | No choose up to 2', ['secret']],
  ['secret anonymous closes Friday', 'closes Friday', ['secret', 'anonymous']],
  ['Yes | No anonymous secret', 'Yes | No', ['anonymous', 'secret']],
])('%s turns its switches on', (typed, rest, on) => {
  const found = read(typed);
  expect(found.rest).toBe(rest);
  expect(found.on.toSorted()).toEqual(on.toSorted());
});

test.each([
  '"Keep it secret" Yes | No closes Friday',
  'A secret place | Leeds closes Friday',
  'Leeds | secretly closes Friday',
  'Open | Secret closes Friday',
  'Leeds | "top secret" closes Friday',
])('%s has no switch in it', (typed) => {
  expect(read(typed)).toEqual({ rest: typed, on: [], said: {} });
});

test('a command without switches is let be', () => {
  expect(readSwitches('keep it secret', toPattern('action add <owner> <text>'))).toEqual({
    rest: 'keep it secret',
    on: [],
    said: {},
  });
});

test.each([
  ['Ann | Bob ranked closes Friday', 'Ann | Bob closes Friday', { method: 'ranked' }, []],
  ['Ann | Bob, secret ranked closes Friday', 'Ann | Bob closes Friday', { method: 'ranked' }, ['secret']],
  ['Ann | Bob stv 2 seats closes Friday', 'Ann | Bob closes Friday', { method: 'stv', seats: '2 seats' }, []],
  ['Plain | Ranked closes Friday', 'Plain | Ranked closes Friday', {}, []],
  ['"Keep it ranked" Yes | No closes Friday', '"Keep it ranked" Yes | No closes Friday', {}, []],
])('words of other fields stand as switches do: %s', (typed, rest, said, on) => {
  const alone = { method: 'ranked|stv', seats: String.raw`\d seats?` };
  expect(readSwitches(typed, POLL, alone)).toEqual({ rest, said, on });
});
