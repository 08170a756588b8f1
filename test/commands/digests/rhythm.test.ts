import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  clockTimeOf,
  dayOf,
  formatInstant,
  instantOf,
  weekdayOf,
} from '../../../commands/dates/dates.ts';
import { addWorkingDays, isWorkingDay } from '../../../commands/dates/working-days.ts';
import { lateBy } from '../../../commands/digests/overdue.ts';
import { nextDigest } from '../../../commands/digests/rhythm.ts';

const zone = 'Europe/London';
const mondays = { every: 'week', weekday: 0, time: '08:30', zone } as const;
const at = (day: string, time: string) => instantOf(day, time, zone);

describe('a weekly digest comes next', () => {
  test.each([
    ['on the coming Monday', '2027-06-01', '10:00', 'Monday 7 June 2027 at 8:30am'],
    ['on the same day, where its time is ahead', '2027-06-07', '08:29', 'Monday 7 June 2027 at 8:30am'],
    ['a week later, where it has just come', '2027-06-07', '08:30', 'Monday 14 June 2027 at 8:30am'],
    ['after Easter Monday', '2027-03-25', '10:00', 'Tuesday 30 March 2027 at 8:30am'],
    [
      'on that Tuesday still, asked on Easter Monday',
      '2027-03-29',
      '10:00',
      'Tuesday 30 March 2027 at 8:30am',
    ],
    [
      'after Christmas and its substitute days',
      '2027-12-21',
      '10:00',
      'Wednesday 29 December 2027 at 8:30am',
    ],
    ['after the clocks go forward', '2027-03-24', '08:30', 'Tuesday 30 March 2027 at 8:30am'],
    ['after the clocks go back', '2027-10-26', '08:30', 'Monday 1 November 2027 at 8:30am'],
  ])('%s', (_, day, time, expected) => {
    expect(formatInstant(nextDigest(mondays, at(day, time)), zone)).toBe(expected);
  });

  test('once in each week that has its working day, always at its time, whatever the weekday', () => {
    const weekly = fc.record({
      every: fc.constant('week' as const),
      weekday: fc.integer({ min: 0, max: 4 }),
      time: fc.constantFrom('07:00', '08:30', '12:00', '18:59'),
      zone: fc.constantFrom(zone, 'America/Halifax', 'UTC'),
    });
    const after = fc.date({ min: new Date('2026-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(weekly, after, (rule, from) => {
        const next = nextDigest(rule, from);
        const day = dayOf(next, rule.zone);
        expect(next > from).toBe(true);
        expect(isWorkingDay(day)).toBe(true);
        expect(clockTimeOf(next, rule.zone)).toBe(rule.time);
        const proper = addDays(day, -((weekdayOf(day) - rule.weekday + 7) % 7));
        expect(addWorkingDays(proper, 0)).toBe(day);
        const days = (nextDigest(rule, next).getTime() - next.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(2.9);
        expect(days).toBeLessThan(11.1);
      }),
    );
  });
});

describe('a monthly digest comes next', () => {
  test.each([
    ['on the first Monday of the next month', '2027-06-08', '10:00', 'Monday 5 July 2027 at 8:30am'],
    ['on that of this month, where it is ahead', '2027-06-01', '10:00', 'Monday 7 June 2027 at 8:30am'],
    ['after the bank holiday in May', '2027-05-01', '10:00', 'Tuesday 4 May 2027 at 8:30am'],
    ['on that Tuesday still, asked on the holiday', '2027-05-03', '10:00', 'Tuesday 4 May 2027 at 8:30am'],
    ['in the next year', '2027-12-07', '10:00', 'Tuesday 4 January 2028 at 8:30am'],
  ])('%s', (_, day, time, expected) => {
    expect(formatInstant(nextDigest({ ...mondays, every: 'month' }, at(day, time)), zone)).toBe(expected);
  });

  test('once in each month, on its working day', () => {
    const month = fc.integer({ min: 0, max: 119 }).map((count) => addMonths('2026-01-01', count));
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 4 }), (first, weekday) => {
        const rule = { ...mondays, every: 'month', weekday } as const;
        const next = dayOf(nextDigest(rule, at(first, '00:00')), zone);
        expect(isWorkingDay(next)).toBe(true);
        const proper = Array.from({ length: 7 }, (_, ahead) => addDays(first, ahead)).find(
          (day) => weekdayOf(day) === weekday,
        );
        expect(next).toBe(addWorkingDays(proper ?? '', 0));
      }),
    );
  });
});

test('what is due up to a day is five working days overdue, and nothing later is', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2026-01-01', count));
  fc.assert(
    fc.property(days, (today) => {
      const last = lateBy(today, 5) ?? '';
      expect(addWorkingDays(last, 5) <= today).toBe(true);
      expect(addWorkingDays(addDays(last, 1), 5) > today).toBe(true);
    }),
  );
});
