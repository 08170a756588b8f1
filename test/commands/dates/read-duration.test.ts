import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDuration } from '../../../commands/dates/dates.ts';
import { readDuration } from '../../../commands/dates/read-duration.ts';

describe('how long', () => {
  test.each([
    ['90', 90],
    ['90 minutes', 90],
    ['90 mins', 90],
    ['90m', 90],
    ['45min', 45],
    ['ninety minutes', 90],
    ['forty-five minutes', 45],
    ['a minute', 1],
    ['an hour', 60],
    ['1 hour', 60],
    ['two hours', 120],
    ['2hrs', 120],
    ['2h', 120],
    ['1 hour 30', 90],
    ['1 hour 30 minutes', 90],
    ['1 hour and 30 mins', 90],
    ['1h30', 90],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1.5 hours', 90],
    ['1½ hours', 90],
    ['2.25 hours', 135],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['half an hour', 30],
    ['Half an hour.', 30],
    ['three quarters of an hour', 45],
  ])('%j is %i minutes', (text, minutes) => expect(readDuration(text)).toBe(minutes));

  test.each([
    '',
    '2',
    '1.5',
    '0 minutes',
    '20 seconds',
    '1:30',
    'a while',
    '1 hour 75',
    '-30',
    'an hour or two',
    '9'.repeat(10_000),
    '🕑',
  ])('%j is not certain', (text) => expect(readDuration(text)).toBeUndefined());

  it('is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (minutes) => {
        expect(readDuration(formatDuration(minutes))).toBe(minutes);
      }),
    );
  });

  it('never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDuration(text)));
  });
});
