import { expect, test } from 'vitest';
import { lastDayOf } from '../../../commands/members/seat.ts';

test.each([
  ['2027-04-01', 36, '2030-03-31'],
  ['2027-06-15', 1, '2027-07-14'],
  ['2028-02-29', 36, '2031-02-28'],
  ['2028-02-29', 48, '2032-02-28'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2027-01-31', 2, '2027-03-30'],
])('a term from %s of %i months ends on %s', (from, months, last) => {
  expect(lastDayOf(from, months)).toBe(last);
});
