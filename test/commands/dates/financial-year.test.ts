import { expect, test } from 'vitest';
import { formatYear, readYear, yearOf } from '../../../commands/dates/financial-year.ts';

test.each(['2027/28', '2027-28', '2027–28', '2027/2028', ' 2027 ', '2027 / 28', '27-28'])(
  '%s is read',
  (words) => {
    expect(readYear(words)).toBe(2027);
  },
);

test.each(['2027/29', '2027/27', '27/29', '27', '1999', '2027/280', 'next year', ''])(
  '%s is not',
  (words) => {
    expect(readYear(words)).toBeUndefined();
  },
);

test('a year begins on 1 April', () => {
  expect(yearOf('2027-03-31')).toBe(2026);
  expect(yearOf('2027-04-01')).toBe(2027);
});

test('is written with both its ends', () => {
  expect([2027, 2099].map(formatYear)).toEqual(['2027/28', '2099/00']);
});
