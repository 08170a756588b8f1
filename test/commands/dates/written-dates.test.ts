import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../commands/dates/dates.ts';
import { coming, monthNamed, readWrittenDate, weekdayNamed } from '../../../commands/dates/written-dates.ts';

const TUESDAY = '2027-06-15';

/** What plain words are read as: a day, or why they are none and perhaps which is meant. */
function shown(words: string, today = TUESDAY): string {
  const found = readWrittenDate(words, today);
  if (found === undefined) return 'nothing';
  if (typeof found === 'string') return formatDay(found);
  return found.guess ? `${found.doubt} ${formatDay(found.guess)}` : found.doubt;
}

describe('Wednesday 30 June 2027 may be written', () => {
  test.each([
    ...[
      '30 june',
      '30june',
      '30-june',
      '30/june',
      '30.june',
      '30 june 27',
      '30jun2027',
      '30/jun/27',
      '30.jun.2027',
    ],
    ...['the 30 of june', 'the 30th june', '30th of jun 2027', '30th-june-27', '30 - june - 2027'],
    ...['june 30', 'june30', 'jun.30', 'june the 30th', 'june 30 2027', 'june 30th 27'],
    ...['30/6/27', '30/06/2027', '30.6.27', '30-6-27', '30/6', '2027-06-30', '2027/6/30', '2027.6.30'],
    ...['the 30th', '30th', 'wed 30', 'wednesday the 30th', 'weds 30 june', 'wednesday 30/6/27'],
    ...[
      '30 june wednesday',
      '30 june 2027 wed',
      '30/6/27 weds',
      '2027-06-30 wednesday',
      'the 30th wednesday',
    ],
    ...[
      'the thirtieth',
      'thirtieth june',
      'the thirtieth of june',
      'thirtieth day of june',
      'thirtieth june 2027',
    ],
    ...['the 30th of this month', '30th of the month', '30 this month', 'the thirtieth of the month'],
  ])('%s', (words) => expect(shown(words)).toBe('Wednesday 30 June 2027'));
});

describe('an ordinal ends as it is spoken:', () => {
  test.each([
    ['1st july', 'Thursday 1 July 2027'],
    ['2nd july', 'Friday 2 July 2027'],
    ['3rd july', 'Saturday 3 July 2027'],
    ['4th july', 'Sunday 4 July 2027'],
    ['the twenty-first of july', 'Wednesday 21 July 2027'],
    ['the thirty-first of july', 'Saturday 31 July 2027'],
    ['first of july', 'Thursday 1 July 2027'],
    ['first day of next month', 'Thursday 1 July 2027'],
    ['the second of next month', 'Friday 2 July 2027'],
    ['the eleventh', 'Sunday 11 July 2027'],
    ['the twenty-first', 'Monday 21 June 2027'],
  ])('%s', (words, day) => expect(shown(words)).toBe(day));

  test.each(['the first', 'the tenth', 'eleventh', 'the first tuesday of july', 'the first of the agenda'])(
    'but “%s” may be of something else',
    (words) => expect(shown(words)).toBe('nothing'),
  );
});

test('each month is known by its name, and shortened', () => {
  const names = 'january february march april may june july august september october november december'.split(
    ' ',
  );
  for (const [index, name] of names.entries()) {
    const day = `2028-${String(index + 1).padStart(2, '0')}-09`;
    for (const said of [name, name.slice(0, 3)])
      expect(readWrittenDate(`9 ${said} 2028`, TUESDAY), said).toBe(day);
  }
  expect(readWrittenDate('9 sept 2028', TUESDAY)).toBe('2028-09-09');
  expect(shown('9 octo 2028')).toBe('nothing');
  expect(shown('9 janu')).toBe('nothing');
  expect([monthNamed('december'), monthNamed('sept'), monthNamed('x')]).toEqual([12, 9, 0]);
});

test('each weekday is known by its name, and shortened', () => {
  const days = ['mon monday', 'tue tues tuesday', 'wed weds wednesday', 'thu thur thurs thursday'];
  const all = [...days, 'fri friday', 'sat saturday', 'sun sunday'];
  for (const [index, names] of all.entries()) {
    const date = 14 + index;
    for (const name of names.split(' ')) {
      expect(readWrittenDate(`${name} ${date} june 2027`, TUESDAY), name).toBe(`2027-06-${date}`);
      expect(weekdayNamed(name)).toBe(index);
    }
  }
});

describe('without its year it is the next one', () => {
  test.each([
    ['15 june', 'Tuesday 15 June 2027'],
    ['14 june', 'Wednesday 14 June 2028'],
    ['14/6', 'Wednesday 14 June 2028'],
    ['the 15th', 'Tuesday 15 June 2027'],
    ['the 14th', 'Wednesday 14 July 2027'],
    ['the 31st', 'Saturday 31 July 2027'],
    ['29 february', 'Tuesday 29 February 2028'],
    ['tue 15', 'Tuesday 15 June 2027'],
    ['wed 14', 'Wednesday 14 July 2027'],
  ])('%s', (words, day) => expect(shown(words)).toBe(day));

  test('on into the next year, and to the next century', () => {
    expect(shown('the 30th', '2027-11-16')).toBe('Tuesday 30 November 2027');
    expect(shown('the 31st', '2027-11-16')).toBe('Friday 31 December 2027');
    expect(shown('the 1st', '2027-12-31')).toBe('Saturday 1 January 2028');
    expect(shown('29 february', '2096-03-01')).toBe('Friday 29 February 2104');
    expect(coming('2096-03-01', (year) => (year === 2104 ? '2104-02-29' : undefined))).toBe('2104-02-29');
    expect(coming('2096-03-01', (year) => (year === 2105 ? '2105-02-28' : undefined))).toBeUndefined();
  });
});

describe('a year of two figures is at most fifty years ahead:', () => {
  test.each([
    ['1/4/28', 'Saturday 1 April 2028'],
    ['1/4/00', 'Saturday 1 April 2000'],
    ['1/4/77', 'Thursday 1 April 2077'],
    ['1/4/78', 'Saturday 1 April 1978'],
    ['1 april 98', 'Wednesday 1 April 1998'],
    ['1/4/2078', 'Friday 1 April 2078'],
  ])('%s', (words, day) => expect(shown(words)).toBe(day));
});

describe('“of this month” and “of next month”', () => {
  test.each([
    ['the 5th of this month', '2027-06-15', 'Saturday 5 June 2027'],
    ['5th of the month', '2027-06-15', 'Saturday 5 June 2027'],
    ['the 5th of next month', '2027-06-15', 'Monday 5 July 2027'],
    ['5 next month', '2027-12-31', 'Wednesday 5 January 2028'],
    ['the 31st of this month', '2027-06-15', 'There is no 31 June 2027. Check the date and write it again.'],
    ['the 31st of next month', '2027-06-15', 'Saturday 31 July 2027'],
  ])('%s, said on %s', (words, today, day) => expect(shown(words, today)).toBe(day));
});

describe('a date that there is none of is not made to fit', () => {
  const none = (date: string) => `There is no ${date}. Check the date and write it again.`;
  test.each([
    ['31 june', none('31 June')],
    ['31/6', none('31 June')],
    ['31 june 2027', none('31 June 2027')],
    ['29 february 2027', none('29 February 2027')],
    ['0 june', none('0 June')],
    ['32/1/27', none('32 January 2027')],
    ['the 32nd', none('32nd')],
    ['13/13/27', none('13/13/27')],
    [
      '6/30',
      '"6/30" has no month 30: write the day first. Did you mean 30 June 2027? Wednesday 30 June 2027',
    ],
    [
      '2027-30-06',
      '"2027-30-06" has no month 30: write the day first. Did you mean 30 June 2027? Wednesday 30 June 2027',
    ],
    [
      'friday 30 june',
      '30 June 2027 is a Wednesday, not a Friday. Write the date you mean again. Wednesday 30 June 2027',
    ],
    [
      '30 june 2027 mon',
      '30 June 2027 is a Wednesday, not a Monday. Write the date you mean again. Wednesday 30 June 2027',
    ],
  ])('%s', (words, said) => expect(shown(words)).toBe(said));
});

describe('is no date', () => {
  test.each([
    ...[
      'june',
      'june 2027',
      '30',
      '2027',
      'wed 29',
      'tue 31',
      'fri 0',
      '30/6-27',
      '30.6',
      '30-6',
      '2027-6.30',
    ],
    ...[
      '30 june 127',
      '30 june 3027',
      '130 june',
      'x30 june',
      '30 june x',
      'x wed 30',
      'wed 30 x',
      'wed 130',
    ],
    ...[
      'a wednesday 30 june',
      '30 june 2027 wed x',
      '5th of last month',
      'the 130th of this month',
      'x the 5th of this month',
    ],
    ...['5 of this month x', 'of june', '30 of', 'on the eleventh', 'the eleventh hour', 'a first of june'],
  ])('%s', (words) => expect(shown(words)).toBe('nothing'));
});
