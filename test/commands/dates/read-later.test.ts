import { describe, expect, it } from 'vitest';
import { dayLater, instantLater, readLater } from '../../../commands/dates/read-later.ts';

describe('how much later something is to be', () => {
  it.each([
    ['by a week', 1, 'week'],
    ['another week', 1, 'week'],
    ['two more days', 2, 'day'],
    ['back a fortnight', 1, 'fortnight'],
    ['for another ten working days', 10, 'working day'],
    ['3 months later', 3, 'month'],
  ])('reads %j', (text, count, unit) => {
    expect(readLater(text)).toEqual({ count, unit });
  });

  it.each(['week', 'Friday', 'next week', 'another time', '0 days', '400 days', 'in a week'])(
    'takes %j for none',
    (text) => {
      expect(readLater(text)).toBeUndefined();
    },
  );

  it('tells a day from another, and keeps the time of day when the clocks change', () => {
    expect(dayLater('2027-06-04', { count: 1, unit: 'working day' })).toBe('2027-06-07');
    expect(dayLater('2028-01-31', { count: 1, unit: 'month' })).toBe('2028-02-29');
    const before = new Date('2027-10-29T16:00Z');
    expect(instantLater(before, { count: 1, unit: 'week' }, 'Europe/London')).toEqual(
      new Date('2027-11-05T17:00Z'),
    );
  });
});
