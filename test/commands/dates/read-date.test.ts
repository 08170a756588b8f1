import { describe, expect, it, test } from 'vitest';
import { formatDay } from '../../../commands/dates/dates.ts';
import { type DateReading, readDay } from '../../../commands/dates/read-date.ts';

/** Tuesday 15 June 2027, in the morning. */
const TUESDAY: DateReading = { now: new Date('2027-06-15T08:00Z'), zone: 'Europe/London' };
const on = (day: string): DateReading => ({ now: new Date(`${day}T08:00Z`), zone: 'Europe/London' });

const shown = (text: string, reading = TUESDAY): string => {
  const read = readDay(text, reading);
  return 'day' in read ? formatDay(read.day) : `? ${read.guess ? formatDay(read.guess) : 'no guess'}`;
};

describe('a date written out', () => {
  const ways = [
    '30 June',
    '30 June 2027',
    '30 june 27',
    '30th of June',
    'the 30th of June, 2027',
    '30th June',
    '30 Jun',
    '30Jun27',
    '30-Jun-2027',
    'June 30',
    'June 30th, 2027',
    'June the 30th',
    '30/6',
    '30/6/27',
    '30/06/2027',
    '30-6-2027',
    '30.6.27',
    '2027-06-30',
    '2027/6/30',
    'Wednesday 30 June',
    'Wed 30/6/27',
    'Weds, 30 Jun.',
    'on Wednesday 30 June 2027',
    'by 30 June',
    ' 30  JUNE\u00a02027. ',
    'the 30th',
    'Wednesday the 30th',
    'end of the month',
    'the end of June',
    'end of june 2027',
    '３０ June',
  ];
  test.each(ways)('%j is Wednesday 30 June 2027', (text) =>
    expect(shown(text)).toBe('Wednesday 30 June 2027'),
  );

  test.each([
    ['15 June', 'Tuesday 15 June 2027', 'today'],
    ['14 June', 'Wednesday 14 June 2028', 'the next one'],
    ['the 14th', 'Wednesday 14 July 2027', 'the next one'],
    ['the 31st', 'Saturday 31 July 2027', 'in the next month that has it'],
    ['29 February', 'Tuesday 29 February 2028', 'in the next year that has it'],
    ['1 sept', 'Wednesday 1 September 2027', 'a usual short form'],
    ['14 June 2027', 'Monday 14 June 2027', 'past, since the year says so'],
    ['1/2/28', 'Tuesday 1 February 2028', 'day first'],
    ['end of february 2028', 'Tuesday 29 February 2028', 'in a leap year'],
    ['end of the financial year', 'Friday 31 March 2028', 'of the NHS'],
  ])('%j is %s: %s', (text, written) => expect(shown(text)).toBe(written));

  it('may come eight years on, where a century has no leap day', () => {
    expect(shown('29 February', on('2096-03-01'))).toBe('Friday 29 February 2104');
  });
});

describe('a day told from today, Tuesday 15 June 2027', () => {
  test.each([
    ['today', 'Tuesday 15 June 2027'],
    ['Tomorrow', 'Wednesday 16 June 2027'],
    ['yesterday', 'Monday 14 June 2027'],
    ['the day after tomorrow', 'Thursday 17 June 2027'],
    ['Friday', 'Friday 18 June 2027'],
    ['fri', 'Friday 18 June 2027'],
    ['on Friday', 'Friday 18 June 2027'],
    ['this Friday', 'Friday 18 June 2027'],
    ['this coming Friday', 'Friday 18 June 2027'],
    ['Monday', 'Monday 21 June 2027'],
    ['next Friday', 'Friday 25 June 2027'],
    ['by next Friday', 'Friday 25 June 2027'],
    ['next Monday', 'Monday 21 June 2027'],
    ['next Tuesday', 'Tuesday 22 June 2027'],
    ['Friday next week', 'Friday 25 June 2027'],
    ['next week on Friday', 'Friday 25 June 2027'],
    ['Friday week', 'Friday 25 June 2027'],
    ['a week on Wednesday', 'Wednesday 23 June 2027'],
    ['week on Wednesday', 'Wednesday 23 June 2027'],
    ['two weeks on Friday', 'Friday 2 July 2027'],
    ['a week today', 'Tuesday 22 June 2027'],
    ['a week from tomorrow', 'Wednesday 23 June 2027'],
    ['a fortnight today', 'Tuesday 29 June 2027'],
    ['a fortnight on Friday', 'Friday 2 July 2027'],
    ['in a week', 'Tuesday 22 June 2027'],
    ["in a week's time", 'Tuesday 22 June 2027'],
    ['in two weeks', 'Tuesday 29 June 2027'],
    ['in two weeks’ time', 'Tuesday 29 June 2027'],
    ['two weeks from now', 'Tuesday 29 June 2027'],
    ['in a fortnight', 'Tuesday 29 June 2027'],
    ['in 10 days', 'Friday 25 June 2027'],
    ['in ten working days', 'Tuesday 29 June 2027'],
    ['in a month', 'Thursday 15 July 2027'],
    ['in 6 months', 'Wednesday 15 December 2027'],
    ['in a year', 'Thursday 15 June 2028'],
    ['end of next month', 'Saturday 31 July 2027'],
    ['end of May', 'Wednesday 31 May 2028'],
    ['end of the year', 'Friday 31 December 2027'],
    ['Easter Monday', 'Monday 17 April 2028'],
    ['Easter Sunday 2029', 'Sunday 1 April 2029'],
    ['Good Friday 2028', 'Friday 14 April 2028'],
    ['Christmas Eve', 'Friday 24 December 2027'],
    ['Christmas Day', 'Saturday 25 December 2027'],
    ["New Year's Day", 'Saturday 1 January 2028'],
    ['August bank holiday', 'Monday 30 August 2027'],
    ['May Day', 'Monday 1 May 2028'],
  ])('%j is %s', (text, written) => expect(shown(text)).toBe(written));

  it('is told from the day in the zone, not in UTC', () => {
    expect(shown('tomorrow', { now: new Date('2027-06-15T23:30Z'), zone: 'Europe/London' })).toBe(
      'Thursday 17 June 2027',
    );
  });

  it('keeps to the calendar week for "next", on its last day too', () => {
    expect(shown('next Monday', on('2027-06-20'))).toBe('Monday 21 June 2027');
    expect(shown('next Sunday', on('2027-06-20'))).toBe('Sunday 27 June 2027');
    expect(shown('next Friday', on('2027-06-18'))).toBe('Friday 25 June 2027');
  });

  it('stops at the end of a shorter month', () => {
    expect(shown('in a month', on('2028-01-31'))).toBe('Tuesday 29 February 2028');
  });
});

describe('a date in doubt', () => {
  test.each([
    [
      'Friday 30 June',
      '30 June 2027 is a Wednesday, not a Friday. Write the date you mean again.',
      '2027-06-30',
    ],
    ['Tuesday', 'Today is Tuesday. Write "today" or "a week today".', '2027-06-22'],
    ['6/30/27', '"6/30/27" has no month 30: write the day first. Did you mean 30 June 2027?', '2027-06-30'],
    ['29 February 2027', 'There is no 29 February 2027. Check the date and write it again.', undefined],
    ['32 January', 'There is no 32 January. Check the date and write it again.', undefined],
    ['0 June', 'There is no 0 June. Check the date and write it again.', undefined],
    ['the 32nd', 'There is no 32nd. Check the date and write it again.', undefined],
    ['31/4/28', 'There is no 31 April 2028. Check the date and write it again.', undefined],
    [
      'by hand',
      'I could not read "by hand" as a date. Write it like 30 June 2027 or next Friday.',
      undefined,
    ],
    ['  ', 'There is no date. Write it like 30 June 2027 or next Friday.', undefined],
  ])('%j: %s', (text, doubt, guess) => {
    expect(readDay(text, TUESDAY)).toEqual(guess ? { doubt, guess } : { doubt });
  });

  test.each([
    'next month',
    'next week',
    'June',
    'June 2027',
    'last Friday',
    '5.30',
    '30',
    '2027',
    '30/6-27',
    '30 June or 1 July',
    'in 0 days',
    'in days',
    'in 9999 years',
    'in 200 years',
    'bank holiday',
    'Easter',
    '30 June 3027',
    '🎉',
    'x'.repeat(10_000),
    '\ud800',
    'constructor',
    'the __proto__',
  ])('%j is not guessed at', (text) => {
    expect(readDay(text, TUESDAY)).toEqual({
      doubt: expect.stringMatching(/^I could not read ".{1,41}" as a date\./u),
    });
  });

  test.each([
    ['noon tomorrow', 'Wednesday 16 June 2027'],
    ['5pm on Friday', 'Friday 18 June 2027'],
    ['in 2 hours', 'Tuesday 15 June 2027'],
  ])('%j has a time of day, which has no place here', (text, day) => {
    expect(readDay(text, TUESDAY)).toMatchObject({
      doubt: `There is no place for a time of day here. Is ${day} meant?`,
    });
  });

  test.each([
    'on',
    'by',
    'before',
    'for',
    'no later than',
    'not later than',
    'latest',
    'due',
    'until',
    'due by',
  ])('“%s” before it changes nothing', (word) => {
    expect(shown(`${word} 30 June`)).toBe('Wednesday 30 June 2027');
    expect(shown(word)).toBe('? no guess');
  });

  test('none is later than 2199', () => {
    expect(shown('in 172 years')).toBe('Saturday 15 June 2199');
    expect(shown('in 173 years')).toBe('? no guess');
    expect(shown('31 December 2199')).toBe('Tuesday 31 December 2199');
    expect(shown('1 January 2200')).toBe('? no guess');
  });

  it('gives a date still to come as the example', () => {
    expect(readDay('soon', on('2029-06-30'))).toMatchObject({
      doubt: expect.stringContaining('like 30 June 2029 or'),
    });
    expect(readDay('soon', on('2029-07-01'))).toEqual({
      doubt: 'I could not read "soon" as a date. Write it like 30 June 2030 or next Friday.',
    });
  });
});
