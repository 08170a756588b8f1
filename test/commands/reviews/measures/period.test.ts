import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, lastOfMonth } from '../../../../commands/dates/dates.ts';
import {
  formatPeriod,
  lengthOf,
  periodSaid,
  readPeriod,
  shortPeriod,
} from '../../../../commands/reviews/measures/period.ts';

describe('a period', () => {
  test.each([
    ['April 2027', '2027-04-01', '2027-04-30'],
    ['Feb-28', '2028-02-01', '2028-02-29'],
    ['2027-04', '2027-04-01', '2027-04-30'],
    ['2027-04-01', '2027-04-01', '2027-04-30'],
    ['01/04/2027', '2027-04-01', '2027-04-30'],
    ['April to June 2027', '2027-04-01', '2027-06-30'],
    ['Oct 2027 - Mar 2028', '2027-10-01', '2028-03-31'],
    ['Q1 2027/28', '2027-04-01', '2027-06-30'],
    ['2027/28 Q4', '2028-01-01', '2028-03-31'],
    ['2027/28', '2027-04-01', '2028-03-31'],
    ['2027-28', '2027-04-01', '2028-03-31'],
  ])('is read from “%s”', (words, from, until) => {
    expect(readPeriod(words)).toEqual({ from, until });
  });

  test.each([
    'soon',
    '2027',
    'Q1 2027',
    'Q5 2027/28',
    '2027-13',
    '15 April 2027',
    'June to April 2027',
    '2027/29',
    '14 days',
  ])('is not read from “%s”', (words) => {
    expect(periodSaid(words)).toBeUndefined();
    expect(() => readPeriod(words)).toThrow('is not a period. Write it like April 2027');
  });

  test('is written so that it is read again, whatever its length', () => {
    const any = fc.tuple(fc.integer({ min: 2000 * 12, max: 2098 * 12 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(any, ([month, length]) => {
        const from = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
        const period = { from, until: lastOfMonth(addMonths(from, length - 1)) };
        expect(lengthOf(period)).toBe(length);
        expect(readPeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  test('is short on an axis', () => {
    const short = (words: string) => shortPeriod(readPeriod(words));
    expect(['April 2027', 'April to June 2027', '2027/28'].map(short)).toEqual([
      'Apr 27',
      'Apr–Jun 27',
      '2027/28',
    ]);
  });
});
