import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../commands/dates/dates.ts';
import {
  addWorkingDays,
  bankHolidays,
  isWorkingDay,
  nextWorkingDay,
} from '../../../commands/dates/working-days.ts';

const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('2000-06-01', count));
const counts = fc.integer({ min: 1, max: 300 });

describe("England's bank holidays", () => {
  it('are those of the date-holidays package, every year from 2013 to 2100', () => {
    const england = new Holidays('GB', 'ENG', { types: ['public'] });
    for (let year = 2013; year <= 2100; year++) {
      const theirs = england.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
      expect(bankHolidays(year).map((holiday) => holiday.day)).toEqual([...new Set(theirs)].sort());
    }
  });

  it('are named as GOV.UK names them, in order', () => {
    expect(bankHolidays(2020).map(({ day, name }) => `${day} ${name}`)).toEqual([
      ...["2020-01-01 New Year's Day", '2020-04-10 Good Friday', '2020-04-13 Easter Monday'],
      ...['2020-05-08 Early May bank holiday', '2020-05-25 Spring bank holiday'],
      ...['2020-08-31 Summer bank holiday', '2020-12-25 Christmas Day', '2020-12-26 Boxing Day'],
      '2020-12-28 Boxing Day (substitute day)',
    ]);
    expect(bankHolidays(2022).slice(4, 8)).toEqual([
      { day: '2022-05-02', name: 'Early May bank holiday' },
      { day: '2022-06-02', name: 'Spring bank holiday' },
      { day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
      { day: '2022-08-29', name: 'Summer bank holiday' },
    ]);
  });

  it('have those that the Crown moved or gave before then', () => {
    const given = (year: number) => bankHolidays(year).map((holiday) => holiday.day);
    expect(given(2002).slice(4, 6)).toEqual(['2002-06-03', '2002-06-04']);
    expect(given(2011)).toContain('2011-04-29');
    expect(given(2012).slice(5, 7)).toEqual(['2012-06-04', '2012-06-05']);
  });

  it('have their substitute days when they fall at a weekend', () => {
    const christmas = bankHolidays(2027).filter((holiday) => holiday.day.startsWith('2027-12'));
    expect(christmas).toEqual([
      { day: '2027-12-25', name: 'Christmas Day' },
      { day: '2027-12-26', name: 'Boxing Day' },
      { day: '2027-12-27', name: 'Christmas Day (substitute day)' },
      { day: '2027-12-28', name: 'Boxing Day (substitute day)' },
    ]);
    expect(bankHolidays(2022).map((holiday) => holiday.day)).toContain('2022-12-27');
    expect(bankHolidays(2028).map((holiday) => holiday.day)).toContain('2028-01-03');
  });
});

describe('working days', () => {
  test.each([
    ['2027-06-30', true, 'a Wednesday'],
    ['2027-07-03', false, 'a Saturday'],
    ['2027-07-04', false, 'a Sunday'],
    ['2027-03-26', false, 'Good Friday'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2027-12-28', false, "Boxing Day's substitute"],
    ['2027-12-29', true, 'the day after it'],
    ['2027-08-02', true, "Scotland's summer holiday"],
  ])('%s works: %s, being %s', (day, works) => expect(isWorkingDay(day)).toBe(works));

  it('are counted over weekends and holidays, either way', () => {
    expect(addWorkingDays('2027-06-30', 2)).toBe('2027-07-02');
    expect(addWorkingDays('2027-07-02', 1)).toBe('2027-07-05');
    expect(addWorkingDays('2027-03-25', 1)).toBe('2027-03-30');
    expect(addWorkingDays('2027-03-30', -2)).toBe('2027-03-24');
    expect(addWorkingDays('2027-12-24', 1)).toBe('2027-12-29');
    expect(nextWorkingDay('2027-12-31')).toBe('2028-01-04');
  });

  it('by none are the day itself, or the next that works', () => {
    expect(addWorkingDays('2027-06-30', 0)).toBe('2027-06-30');
    expect(addWorkingDays('2027-07-03', 0)).toBe('2027-07-05');
  });

  it('come back to a working day when counted there and back', () => {
    fc.assert(
      fc.property(days.filter(isWorkingDay), counts, (day, count) => {
        expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
        expect(addWorkingDays(addWorkingDays(day, -count), count)).toBe(day);
      }),
    );
  });

  it('come later for a later start or a larger count, with none passed over', () => {
    fc.assert(
      fc.property(days, counts, fc.integer({ min: 1, max: 30 }), (day, count, later) => {
        const reached = addWorkingDays(day, count);
        expect(isWorkingDay(reached)).toBe(true);
        expect(addWorkingDays(addDays(day, later), count) >= reached).toBe(true);
        expect(addWorkingDays(reached, 1)).toBe(addWorkingDays(day, count + 1));
      }),
    );
  });
});
