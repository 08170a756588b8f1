import { expect, test } from 'vitest';
import { recordedLines } from '../../../commands/index.ts';
import { readLines } from '../../../commands/lines/read-lines.ts';

const read = (text: string) => readLines({ text }, recordedLines).map(({ tag, words }) => `${tag}: ${words}`);

test.each([
  ['#action @bob Ring the LPC by Friday', ['action: @bob Ring the LPC by Friday']],
  ['#Decision: We wait', ['decision: We wait']],
  ['• #note Practices are short of staff', ['note: Practices are short of staff']],
  ['  - #actions @bob Ring', ['action: @bob Ring']],
  ['#apologies', ['apologies: ']],
  ['#apology @cat', []],
  ['#note one\nand this is talk\n#agenda Flu', ['note: one', 'agenda: Flu']],
  ['We said #action for that', []],
  ['#actionable is a word', []],
  ['#general is where that was said', []],
  ['#constructor x\n#toString y', []],
  ['# note a heading', []],
  ['', []],
])('%j has these lines', (text, lines) => {
  expect(read(text)).toEqual(lines);
});

test('of very many lines the first twenty are read', () => {
  expect(read('#note a\n'.repeat(50))).toHaveLength(20);
});
