import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  clockTimeOf,
  dayOf,
  formatInstant,
  instantOf,
  weekdayOf,
} from '../../../commands/dates/dates.ts';
import { addWorkingDays, isWorkingDay } from '../../../commands/dates/working-days.ts';
import { lateBy } from '../../../commands/digests/overdue.ts';
import { nextDigest } from '../../../commands/digests/weekly.ts';

const zone = 'Europe/London';
const mondays = { weekday: 0, time: '08:30', zone };
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

test('what is due up to a day is five working days overdue, and nothing later is', () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2026-01-01', count));
  fc.assert(
    fc.property(days, (today) => {
      const last = lateBy(today);
      expect(addWorkingDays(last, 5) <= today).toBe(true);
      expect(addWorkingDays(addDays(last, 1), 5) > today).toBe(true);
    }),
  );
});
