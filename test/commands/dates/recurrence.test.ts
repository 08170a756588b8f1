import { describe, expect, test } from 'vitest';
import { firstDay, isWithin, lastDay, readBound } from '../../../commands/dates/month-bound.ts';
import { readRecurrence, SAYS_AGAIN, twoMeanings } from '../../../commands/dates/read-recurrence.ts';
import { daysOf, formatRecurrence } from '../../../commands/dates/recurrence.ts';

const shown = (text: string): string => {
  const read = readRecurrence(text);
  if (!read) return 'not read';
  const { time } = read;
  const at = time === undefined ? '' : 'time' in time ? ` at ${time.time}` : ` at ${time.guess}?`;
  return `${formatRecurrence(read.recurrence)}${at}`;
};

describe('days that come again are read', () => {
  test.each([
    ['the second Tuesday of each month at 2pm', 'the second Tuesday of each month at 14:00'],
    ['2nd Tues of every month, 2pm', 'the second Tuesday of each month at 14:00'],
    ['every second Tuesday of the month at 2.30pm', 'the second Tuesday of each month at 14:30'],
    ['the first and third Monday of each month', 'the first and third Monday of each month'],
    ['the last Friday of every other month at noon', 'the last Friday of every other month at 12:00'],
    ['the last Friday of each quarter at noon', 'the last Friday of every 3 months at 12:00'],
    ['every month on the first Tuesday at 2pm', 'the first Tuesday of each month at 14:00'],
    ['month on the first Tuesday at 2pm', 'the first Tuesday of each month at 14:00'],
    ['monthly on the first Tuesday at 2pm', 'the first Tuesday of each month at 14:00'],
    ['the 14th of each month at 10am', 'the 14th of each month at 10:00'],
    ['every Tuesday at 2pm', 'every Tuesday at 14:00'],
    ['Tuesday at 2pm', 'every Tuesday at 14:00'],
    ['at 2pm on Tuesdays', 'every Tuesday at 14:00'],
    ['every other Tuesday 10am', 'every other Tuesday at 10:00'],
    ['fortnightly on Mondays at 9:30am', 'every other Monday at 09:30'],
    ['every fortnight on a Monday', 'every other Monday'],
    ['every three weeks on Thursday at 12pm', 'every 3 weeks on Thursday at 12:00'],
    ['weekly on Tuesday mornings at 9', 'every Tuesday at 09:00'],
    ['Tuesday afternoons at 2', 'every Tuesday at 14:00'],
    ['every Tuesday morning', 'every Tuesday'],
    ['biweekly Mondays 10am', 'every other Monday at 10:00'],
    ['fortnightly Mondays 10am', 'every other Monday at 10:00'],
    ['the second Tuesday of each month at 2', 'the second Tuesday of each month at 14:00?'],
  ])('%s', (text, read) => expect(shown(text)).toBe(read));
});

describe('what may mean either, or nothing, is not', () => {
  test.each([
    'every second Tuesday',
    'Tuesday mornings at 2pm',
    'the 31st of each month',
    'each month',
    'often',
    '',
    'every 0 weeks on Monday',
  ])('%s', (text) => expect(shown(text)).toBe('not read'));
});

test('every second Tuesday is either of two', () => {
  expect(twoMeanings('every second Tuesday at 2pm')).toEqual([
    'every other Tuesday at 2pm',
    'the second Tuesday of each month at 2pm',
  ]);
  expect(twoMeanings('every second Tuesday of the month at 2pm')).toEqual([]);
});

test('words that speak of days that come again are told from those that do not', () => {
  const says = (text: string) => SAYS_AGAIN.test(text);
  for (const text of [
    'lpn meeting on the second tuesday of each month at 2pm',
    'board every other tuesday at 2pm',
    'board, every month on the first tuesday',
    'board on tuesdays at 2pm',
    'board monthly on the 14th',
    'board every second tuesday of the month at 2pm',
    'board every 2 weeks from 7 june',
    'board quarterly from 8 june',
    'board biweekly mondays at 2pm',
    'board tuesday mornings',
  ])
    expect(says(text), text).toBe(true);
  for (const text of [
    'board on 8 june at 2pm in leeds every month',
    'monthly catch-up on 8 june at 2pm',
    'mondays group on 8 june at 2pm',
    'board on the second tuesday of june at 2pm',
    'each practice on 8 june at 2pm',
  ])
    expect(says(text), text).toBe(false);
});

describe('the days themselves', () => {
  const days = (text: string, from: string, until: string) => {
    const read = readRecurrence(text);
    return read ? daysOf(read.recurrence, from, until) : [];
  };

  test('of weekdays of months, in order', () => {
    expect(days('the second Tuesday of each month', '2027-01-01', '2027-04-30')).toEqual([
      ...['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13'],
    ]);
    expect(days('the first and last Monday of each month', '2027-02-01', '2027-03-31')).toEqual([
      ...['2027-02-01', '2027-02-22', '2027-03-01', '2027-03-29'],
    ]);
  });

  test('with months left out between, from the first that has one', () => {
    expect(days('the first Monday of every other month', '2027-01-10', '2027-06-30')).toEqual([
      ...['2027-02-01', '2027-04-05', '2027-06-07'],
    ]);
  });

  test('of weekdays and of dates', () => {
    expect(days('every other Monday', '2027-01-05', '2027-02-10')).toEqual([
      '2027-01-11',
      '2027-01-25',
      '2027-02-08',
    ]);
    expect(days('the 28th of each month', '2027-01-29', '2027-03-28')).toEqual(['2027-02-28', '2027-03-28']);
  });

  test('none where they end before they begin', () => {
    expect(days('every Monday', '2027-02-10', '2027-01-05')).toEqual([]);
    expect(days('the 28th of each month', '2027-02-10', '2027-01-05')).toEqual([]);
  });
});

describe('months that say from when, until when, and what is left out', () => {
  const reading = { now: new Date('2027-06-01T09:00:00Z'), zone: 'Europe/London' };
  const read = (text: string) => {
    const bound = readBound(text, reading);
    if (!bound) throw new Error(`“${text}” is no month and no day`);
    return bound;
  };

  const first = (text: string | undefined, last = 'December') =>
    firstDay(text === undefined ? undefined : read(text), read(last), reading);

  test('without a year, a month is the first that has not ended', () => {
    expect(first('January')).toBe('2028-01-01');
    expect(first('June')).toBe('2027-06-01');
    expect(lastDay(read('July'), '2028-01-01')).toBe('2028-07-31');
    expect(lastDay(read('the end of March 2028'), '2027-06-01')).toBe('2028-03-31');
    expect(first('5 July')).toBe('2027-07-05');
    expect(first(undefined)).toBe('2027-06-01');
    expect(first('next month')).toBe('2027-07-01');
  });

  test('the first month, without a year, takes it from the last that has one', () => {
    expect(first('June', 'July 2028')).toBe('2028-06-01');
    expect(first('June', '13 July 2028')).toBe('2028-06-01');
    expect(first('June', '20 June 2028')).toBe('2028-06-01');
    expect(first('September', 'July 2028')).toBe('2027-09-01');
    expect(first('June', 'June 2028')).toBe('2027-06-01');
    expect(first('January', 'July 2027')).toBe('2027-01-01');
    expect(first('August 2027', 'July 2029')).toBe('2027-08-01');
    expect(first(undefined, 'July 2028')).toBe('2027-06-01');
  });

  test('what is left out without a year is left out in any', () => {
    expect(isWithin('2029-08-14', read('August'))).toBe(true);
    expect(isWithin('2029-08-14', read('August 2028'))).toBe(false);
    expect(isWithin('2028-05-01', read('1 May'))).toBe(true);
    expect(isWithin('2028-05-01', read('1 May 2029'))).toBe(false);
  });

  test('nothing else is read', () => expect(readBound('later on', reading)).toBeUndefined());
});
