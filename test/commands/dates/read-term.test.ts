import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTerm } from '../../../commands/dates/read-term.ts';

describe('how long a role is held', () => {
  test.each([
    ['3 years', 36],
    ['three years', 36],
    ['Three Years.', 36],
    ['a year', 12],
    ['1 yr', 12],
    ['18 months', 18],
    ['eighteen months', 18],
    ['a month', 1],
    ['6mths', 6],
    ['1.5 years', 18],
    ['a year and a half', 18],
    ['two and a half years', 30],
    ['2 years 6 months', 30],
    ['2 years and 6 months', 30],
    ['2 years, 6 months', 30],
  ])('%j is %i months', (text, months) => expect(readTerm(text)).toBe(months));

  test.each([
    '',
    '3',
    'years',
    '0 years',
    '3 weeks',
    '3 years ago',
    '1.3 years',
    '3 yeers',
    'half',
    '3 years 2 hours',
  ])('%j is none', (text) => expect(readTerm(text)).toBeUndefined());

  it('reads whole years and months as they are said', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(counts, ([years, months]) => {
        expect(readTerm(`${years} years and ${months} months`)).toBe(years * 12 + months);
      }),
    );
  });
});
