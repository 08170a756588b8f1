import { describe, expect, it, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { type DateReading, readInstant, readTime } from '../../../commands/dates/read-date.ts';

/** Tuesday 15 June 2027, in the morning. */
const TUESDAY: DateReading = { now: new Date('2027-06-15T08:00Z'), zone: 'Europe/London' };
const shownInstant = (text: string, reading = TUESDAY): string => {
  const read = readInstant(text, reading);
  return 'at' in read
    ? formatInstant(read.at, reading.zone)
    : `? ${read.guess?.day ?? ''} ${read.guess?.time ?? ''}`.trim();
};

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
    ['in 2h', 'Tuesday 15 June 2027 at 11am'],
    ['in 20 mins', 'Tuesday 15 June 2027 at 9:20am'],
    ['in 20 mins’ time', 'Tuesday 15 June 2027 at 9:20am'],
    ['in an hour from now', 'Tuesday 15 June 2027 at 10am'],
    ['in 30 hours', 'Wednesday 16 June 2027 at 3pm'],
    ['Friday @ 2pm', 'Friday 18 June 2027 at 2pm'],
    ['Friday at @2pm', 'Friday 18 June 2027 at 2pm'],
    ['Friday, time: 2pm', 'Friday 18 June 2027 at 2pm'],
    ['Friday time 14:00', 'Friday 18 June 2027 at 2pm'],
    ['the day after tomorrow at 2pm', 'Thursday 17 June 2027 at 2pm'],
    ['Friday morning at 9', 'Friday 18 June 2027 at 9am'],
    ['Friday evening at 7', 'Friday 18 June 2027 at 7pm'],
    ['at 2 on Friday afternoon', 'Friday 18 June 2027 at 2pm'],
    ['Friday COB', 'Friday 18 June 2027 at 5pm'],
    ['Friday c.o.p.', 'Friday 18 June 2027 at 5pm'],
    ['close of business on Friday', 'Friday 18 June 2027 at 5pm'],
    ['end of play Friday', 'Friday 18 June 2027 at 5pm'],
    ['14 June 2027 at 2pm', 'Monday 14 June 2027 at 2pm'],
  ])('%j is %s', (text, written) => expect(shownInstant(text)).toBe(written));

  it.each([
    ['29 October 2028 at 1:30am BST', '2028-10-29T00:30:00.000Z'],
    ['29 October 2028 at 01:30 GMT', '2028-10-29T01:30:00.000Z'],
    ['29 October 2028 at 01:30 first', '2028-10-29T00:30:00.000Z'],
    ['29 October 2028 at 01:30 the first time', '2028-10-29T00:30:00.000Z'],
    ['29 October 2028 at 01:30 second', '2028-10-29T01:30:00.000Z'],
    ['1:30am on 29 October 2028, the second time', '2028-10-29T01:30:00.000Z'],
    ['14 March 2028 at 2pm GMT', '2028-03-14T14:00:00.000Z'],
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

  test.each([
    ['Friday 30 June at 2pm', '30 June 2027 is a Wednesday, not a Friday. Write the date you mean again.'],
    ['29 February 2027 at 2', 'There is no 29 February 2027. Check the date and write it again.'],
    ['29 February 2027', 'There is no 29 February 2027. Check the date and write it again.'],
    ['at 7', 'On which day? Write it like 30 June 2027 at 2pm.'],
    [
      'Friday evening at 10am',
      'I could not read "Friday evening at 10am" as a date and time. Write it like 30 June 2027 at 2pm.',
    ],
  ])('%j says, of its first fault: %s', (text, doubt) => {
    expect(readInstant(text, TUESDAY)).toMatchObject({ doubt });
  });

  it('takes the day from words that go on, if they are not too many', () => {
    const words = (more: number) => `14 March 2028 for the whole ${'x'.repeat(more)}`;
    expect(words(32)).toHaveLength(60);
    expect(readInstant(words(32), TUESDAY)).toMatchObject({ guess: { day: '2028-03-14' } });
    expect(readInstant(words(33), TUESDAY)).not.toHaveProperty('guess');
  });

  it('offers either of two times that the clocks show', () => {
    expect(readInstant('29 October 2028 at 1.30am', TUESDAY)).toMatchObject({
      guess: { day: '2028-10-29', time: '01:30' },
      choices: ['29 October 2028 at 01:30 BST', '29 October 2028 at 01:30 GMT'],
    });
  });
});
