import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  dayOf,
  formatDate,
  formatDay,
  formatInstant,
  instantOf,
  isDay,
} from '../../../commands/dates/dates.ts';
import { type DateReading, readDay, readInstant, readTime } from '../../../commands/dates/read-date.ts';

/** Tuesday 15 June 2027, in the morning. */
const TUESDAY: DateReading = { now: new Date('2027-06-15T08:00Z'), zone: 'Europe/London' };
const on = (day: string): DateReading => ({ now: new Date(`${day}T08:00Z`), zone: 'Europe/London' });

const shown = (text: string, reading = TUESDAY): string => {
  const read = readDay(text, reading);
  return 'day' in read ? formatDay(read.day) : `? ${read.guess ? formatDay(read.guess) : 'no guess'}`;
};
const shownInstant = (text: string, reading = TUESDAY): string => {
  const read = readInstant(text, reading);
  return 'at' in read
    ? formatInstant(read.at, reading.zone)
    : `? ${read.guess?.day ?? ''} ${read.guess?.time ?? ''}`.trim();
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
    ['end of the week', 'Is that Friday 18 June 2027 or Sunday 20 June 2027? Write the day.', '2027-06-18'],
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

  it('gives a date still to come as the example', () => {
    expect(readDay('soon', on('2029-07-01'))).toEqual({
      doubt: 'I could not read "soon" as a date. Write it like 30 June 2030 or next Friday.',
    });
  });
});

describe('a time', () => {
  test.each([
    ['2pm', '14:00'],
    ['2 pm', '14:00'],
    ['2 p.m.', '14:00'],
    ['2.30pm', '14:30'],
    ['2:30 PM', '14:30'],
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['14:30:00', '14:30'],
    ['1430', '14:30'],
    ['0900hrs', '09:00'],
    ['02:30', '02:30'],
    ['12pm', '12:00'],
    ['12am', '00:00'],
    ['noon', '12:00'],
    ['midday', '12:00'],
    ['12 noon', '12:00'],
    ['12:15', '12:15'],
    ['10', '10:00'],
    ['ten', '10:00'],
    ["10 o'clock", '10:00'],
    ['half past ten', '10:30'],
    ['quarter to nine in the evening', '20:45'],
    ['half two in the afternoon', '14:30'],
    ['11:59pm', '23:59'],
  ])('%j is %s', (text, time) => expect(readTime(text)).toBe(time));

  test.each([
    '2',
    'at 7',
    '2:30',
    'half two',
    'midnight',
    '13pm',
    '0pm',
    '24:00',
    '10:60',
    '2 hours',
    'a',
    'soon',
    '',
    '🕑',
    '1'.repeat(10_000),
  ])('%j is not certain', (text) => expect(readTime(text)).toBeUndefined());
});

describe('a date and time', () => {
  test.each([
    ['14 March 2028 at 2pm', 'Tuesday 14 March 2028 at 2pm'],
    ['on 14 March 2028, 2pm', 'Tuesday 14 March 2028 at 2pm'],
    ['2pm on 14 March 2028', 'Tuesday 14 March 2028 at 2pm'],
    ['at 2.00 pm on Tuesday 14 March 2028', 'Tuesday 14 March 2028 at 2pm'],
    ['14/3/28 14:00', 'Tuesday 14 March 2028 at 2pm'],
    ['2028-03-14T14:00', 'Tuesday 14 March 2028 at 2pm'],
    ['14 March 2028 1400hrs', 'Tuesday 14 March 2028 at 2pm'],
    ['next Friday at 10', 'Friday 25 June 2027 at 10am'],
    ['tomorrow 5:30pm', 'Wednesday 16 June 2027 at 5:30pm'],
    ['2pm tomorrow', 'Wednesday 16 June 2027 at 2pm'],
    ['Friday 5pm', 'Friday 18 June 2027 at 5pm'],
    ['Friday week at half past ten', 'Friday 25 June 2027 at 10:30am'],
    ['30 June at noon', 'Wednesday 30 June 2027 at midday'],
    ['2 July 10 am', 'Friday 2 July 2027 at 10am'],
    ['today at 12am', 'Tuesday 15 June 2027 at 12am'],
    ['in an hour', 'Tuesday 15 June 2027 at 10am'],
    ["in 2 hours' time", 'Tuesday 15 June 2027 at 11am'],
    ['in 90 minutes', 'Tuesday 15 June 2027 at 10:30am'],
  ])('%j is %s', (text, written) => expect(shownInstant(text)).toBe(written));

  it.each([
    ['29 October 2028 at 1:30am BST', '2028-10-29T00:30:00.000Z'],
    ['29 October 2028 at 01:30 GMT', '2028-10-29T01:30:00.000Z'],
    ['Friday close of play', '2027-06-18T16:00:00.000Z'],
  ])('%j is at %s', (text, at) => expect(readInstant(text, TUESDAY)).toEqual({ at: new Date(at) }));

  it('is on the whole minute when told from now', () => {
    const reading = { ...TUESDAY, now: new Date('2027-06-15T08:00:59.999Z') };
    expect(readInstant('in 5 minutes', reading)).toEqual({ at: new Date('2027-06-15T08:05Z') });
  });

  test.each([
    ['28 March 2027 at 01:30', '? 2027-03-28 02:30'],
    ['31 October 2027 at 1:30am', '? 2027-10-31 01:30'],
    ['Friday at 2', '? 2027-06-18 14:00'],
    ['Friday 10', '? 2027-06-18 10:00'],
    ['Friday at midnight', '? 2027-06-18 23:59'],
    ['14 March 2028', '? 2028-03-14'],
    ['14 March 1930', '? 1930-03-14'],
    ['Tuesday 14 March 2015', '? 2015-03-14'],
    ['2pm', '?  14:00'],
    ['Tuesday at 2pm', '? 2027-06-22 14:00'],
    ['Friday 30 June at 2pm', '? 2027-06-30 14:00'],
    ['29 February 2027 at 2pm', '?  14:00'],
    ['14 March 2028 from 2pm to 4pm', '? 2028-03-14'],
    ['tomorrow afternoon', '? 2027-06-16'],
    ['in two weeks', '? 2027-06-29'],
    ['2028-03-14T14:00+05:00', '? 2028-03-14'],
    ['in thirty', '?'],
    ['some time', '?'],
    ['', '?'],
  ])('%j is asked about: %s', (text, understood) => expect(shownInstant(text)).toBe(understood));

  test.each([
    ['Friday at 2', 'I could not tell what time "2" is. Write it like 2pm or 14:00.'],
    ['30 June', 'What time on Wednesday 30 June 2027? Write it like 30 June 2027 at 2pm.'],
    ['2pm', 'On which day? Write it like 30 June 2027 at 2pm.'],
    ['26 March 2028 at 1:30am', 'On 26 March 2028 the clocks go forward and skip 01:30. Write another time.'],
    [
      '29 October 2028 at 1:30am',
      'On 29 October 2028 the clocks go back and show 01:30 twice. Write “29 October 2028 at 01:30 BST” for the first, “29 October 2028 at 01:30 GMT” for the second.',
    ],
    ['Friday at midnight', 'Midnight could be either end of that day. Write 11:59pm or 12:01am.'],
    ['soon', 'I could not read "soon" as a date and time. Write it like 30 June 2027 at 2pm.'],
    [' ', 'There is no date and time. Write it like 30 June 2027 at 2pm.'],
  ])('%j says: %s', (text, doubt) => expect(readInstant(text, TUESDAY)).toMatchObject({ doubt }));

  it('offers either of two times that the clocks show', () => {
    expect(readInstant('29 October 2028 at 1.30am', TUESDAY)).toMatchObject({
      guess: { day: '2028-10-29', time: '01:30' },
      choices: ['29 October 2028 at 01:30 BST', '29 October 2028 at 01:30 GMT'],
    });
  });
});

describe('whatever is written', () => {
  const days = fc.integer({ min: 0, max: 36_890 }).map((count) => addDays('2000-01-01', count));
  const nows = days.map(on);

  it('reads back each day it shows, whatever today is', () => {
    fc.assert(
      fc.property(days, nows, (day, reading) => {
        expect(readDay(formatDay(day), reading)).toEqual({ day });
      }),
    );
  });

  it('takes a date without its year for the first that is not past', () => {
    fc.assert(
      fc.property(days, nows, (day, reading) => {
        const read = readDay(formatDate(day).replace(/ \d{4}$/, ''), reading);
        const today = dayOf(reading.now, reading.zone);
        const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
          (more) => `${Number(today.slice(0, 4)) + more}${day.slice(4)}`,
        );
        expect(read).toEqual({ day: years.find((each) => isDay(each) && each >= today) });
      }),
    );
  });

  it('reads back each instant it shows', () => {
    const minutes = fc.integer({ min: 120, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(days, minutes, nows, (day, minute, reading) => {
        const time = [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        const instant = instantOf(day, time, reading.zone);
        expect(readInstant(formatInstant(instant, reading.zone), reading)).toEqual({ at: instant });
      }),
    );
  });

  const words =
    'next this in on at a the 2 10 30 2027 2pm 14:00 half past to june friday week weeks fortnight end of month day tomorrow today 30/6 29 february working 🎉'.split(
      ' ',
    );
  const phrases = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((some) => some.join(' '));

  it('never fails, and never gives a day or an instant that there is none of', () => {
    fc.assert(
      fc.property(fc.oneof(phrases, fc.string({ unit: 'binary', maxLength: 200 })), nows, (text, reading) => {
        const read = readDay(text, reading);
        expect('day' in read ? isDay(read.day) : read.doubt.endsWith('.') || read.doubt.endsWith('?')).toBe(
          true,
        );
        const instant = readInstant(text, reading);
        expect('at' in instant ? instant.at.getTime() : 0).not.toBeNaN();
        readTime(text);
      }),
      { numRuns: 2000 },
    );
  });
});
