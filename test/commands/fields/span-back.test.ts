import { expect, test } from 'vitest';
import { spanInWords } from '../../../commands/fields/span-back.ts';

const TODAY = '2027-06-15';

test.each([
  ['last quarter', '2027-01-01', '2027-03-31'],
  ['in the last quarter', '2027-01-01', '2027-03-31'],
  ['this quarter', '2027-04-01', '2027-06-15'],
  ['last month', '2027-05-01', '2027-05-31'],
  ['this month', '2027-06-01', '2027-06-15'],
  ['last year', '2026-04-01', '2027-03-31'],
  ['this year', '2027-04-01', '2027-06-15'],
  ['in November', '2026-11-01', '2026-11-30'],
  ['during Nov 2025', '2025-11-01', '2025-11-30'],
  ['June', '2027-06-01', '2027-06-15'],
  ['February', '2027-02-01', '2027-02-28'],
])('%s is from %s to %s', (words, from, to) => {
  expect(spanInWords(words, TODAY)).toEqual({ from, to });
});

test.each(['next quarter', 'Novembre', 'no', 'quarter', '', '1 June'])('%s is no such span', (words) => {
  expect(spanInWords(words, TODAY)).toBeUndefined();
});
