import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../commands/dates/dates.ts';
import { isWorkingDay } from '../../../commands/dates/working-days.ts';
import { makingOf } from '../../../commands/plan/making.ts';

const dueDays = (year: number, today: string) => makingOf(year, today).steps.map(({ due }) => due);

test('a plan is outlined, agreed, talked over and signed off by the end of February before its year', () => {
  expect(makingOf(2028, '2027-06-01')).toEqual({
    when: 'usual',
    steps: [
      { title: 'Outline drafted', due: '2027-10-29' },
      { title: 'Priorities agreed', due: '2027-11-30' },
      { title: 'Patients, the public and partners engaged', due: '2028-01-31' },
      { title: 'Plan signed off', due: '2028-02-29' },
    ],
  });
});

test('where the first dates have gone, all are spread over what is left', () => {
  expect(makingOf(2028, '2027-12-15').when).toBe('inTime');
  expect(dueDays(2028, '2027-12-15')).toEqual(['2028-01-06', '2028-01-25', '2028-02-11', '2028-02-29']);
  expect(dueDays(2028, '2028-02-28')).toEqual(Array(4).fill('2028-02-29'));
});

test('where the end of February has gone, over the next eight weeks', () => {
  expect(makingOf(2028, '2028-02-29').when).toBe('late');
  expect(dueDays(2028, '2028-02-29')).toEqual(['2028-03-14', '2028-03-27', '2028-04-10', '2028-04-25']);
  expect(makingOf(2027, '2027-06-01').when).toBe('late');
});

describe('whatever the year and the day', () => {
  const aDay = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2026-04-01', days));
  const aYear = fc.integer({ min: 2026, max: 2031 });
  const holds = (property: (steps: string[], today: string, year: number) => void) =>
    fc.assert(fc.property(aYear, aDay, (year, today) => property(dueDays(year, today), today, year)));

  test('there are four steps, in order', () =>
    holds((days) => {
      expect(days).toHaveLength(4);
      expect(days).toEqual(days.toSorted());
    }));

  test('each on a working day ahead', () =>
    holds((days, today) => {
      expect(days.filter((day) => day <= today || !isWorkingDay(day))).toEqual([]);
    }));

  test('none in or after the March before the year, while there is a working day left in February', () =>
    holds((days, today, year) => {
      const last = makingOf(year, '2020-01-01').steps.at(-1)?.due ?? '';
      expect(last).toMatch(new RegExp(`^${year}-02-2`));
      if (today < last) expect(days.at(-1)).toBe(last);
      else expect(days.at(-1)).toSatisfy((day: string) => day <= addDays(today, 56));
    }));

  test('those that are spread lie evenly, within a day', () =>
    holds((days, today, year) => {
      if (makingOf(year, today).when === 'usual') return;
      const gaps = days.map((day, i) => workingDaysBetween(days[i - 1] ?? today, day));
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
    }));
});

function workingDaysBetween(after: string, until: string): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
