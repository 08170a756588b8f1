import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../commands/dates/dates.ts';
import { readDayPhrase } from '../../../commands/dates/day-phrases.ts';

const TUESDAY = '2027-06-15';

/** What plain words are read as: a day, or that it is asked and perhaps which. */
function shown(words: string, today = TUESDAY): string {
  const found = readDayPhrase(words, today);
  if (found === undefined) return 'nothing';
  return typeof found === 'string'
    ? formatDay(found)
    : `${found.doubt} ${found.guess && formatDay(found.guess)}`;
}

describe('told from today, Tuesday 15 June 2027,', () => {
  test.each([
    ['tonight', 'Tuesday 15 June 2027'],
    ['tmrw', 'Wednesday 16 June 2027'],
    ['tmw', 'Wednesday 16 June 2027'],
    ['day after tomorrow', 'Thursday 17 June 2027'],
    ['coming friday', 'Friday 18 June 2027'],
    ['friday coming', 'Friday 18 June 2027'],
    ['thurs', 'Thursday 17 June 2027'],
    ['weds', 'Wednesday 16 June 2027'],
    ['sat', 'Saturday 19 June 2027'],
    ['sunday', 'Sunday 20 June 2027'],
    ['mon', 'Monday 21 June 2027'],
    ['next sunday', 'Sunday 27 June 2027'],
    ['friday of next week', 'Friday 25 June 2027'],
    ['friday next week', 'Friday 25 June 2027'],
    ['next week friday', 'Friday 25 June 2027'],
    ['next week on friday', 'Friday 25 June 2027'],
    ['friday week', 'Friday 25 June 2027'],
    ['friday fortnight', 'Friday 2 July 2027'],
    ['tomorrow week', 'Wednesday 23 June 2027'],
    ['next friday week', 'Friday 2 July 2027'],
    ['week today', 'Tuesday 22 June 2027'],
    ['fortnight from tomorrow', 'Wednesday 30 June 2027'],
    ['three days from friday', 'Monday 21 June 2027'],
    ['two working days from friday', 'Tuesday 22 June 2027'],
    ['a month from tomorrow', 'Friday 16 July 2027'],
    ['two years from tomorrow', 'Saturday 16 June 2029'],
    ['a week yesterday', 'Monday 21 June 2027'],
    ['in a day', 'Wednesday 16 June 2027'],
    ['in 1 day', 'Wednesday 16 June 2027'],
    ['in a working day', 'Wednesday 16 June 2027'],
    ['in 4 working days', 'Monday 21 June 2027'],
    ['in two fortnights', 'Tuesday 13 July 2027'],
    ['in a fortnights time', 'Tuesday 29 June 2027'],
    ['in two years', 'Friday 15 June 2029'],
    ['in 999 days', 'Sunday 10 March 2030'],
    ['in week', 'Tuesday 22 June 2027'],
    ['in fortnight', 'Tuesday 29 June 2027'],
    ['10 days time', 'Friday 25 June 2027'],
    ['10 days from now', 'Friday 25 June 2027'],
    ['in 10 days from now', 'Friday 25 June 2027'],
    ['end of month', 'Wednesday 30 June 2027'],
    ['end of this month', 'Wednesday 30 June 2027'],
    ['the end of next month', 'Saturday 31 July 2027'],
    ['end of june', 'Wednesday 30 June 2027'],
    ['the end of february 2028', 'Tuesday 29 February 2028'],
    ['end of may 2027', 'Monday 31 May 2027'],
    ['end of year', 'Friday 31 December 2027'],
    ['the end of this year', 'Friday 31 December 2027'],
    ['end of financial year', 'Friday 31 March 2028'],
    ['the end of this financial year', 'Friday 31 March 2028'],
    ['end of week', 'Friday 18 June 2027'],
    ['the end of this week', 'Friday 18 June 2027'],
    ['end of the working week', 'Friday 18 June 2027'],
    ['eow', 'Friday 18 June 2027'],
    ['end of next week', 'Friday 25 June 2027'],
    ['the end of the next working week', 'Friday 25 June 2027'],
  ])('%j is %s', (words, day) => expect(shown(words)).toBe(day));

  test.each([
    'in day',
    'in days',
    'in month',
    'in year',
    'in weeks',
    'weeks from now',
    'days from tomorrow',
    'weeks today',
    'in 0 weeks',
    'in 1000 days',
    'friday month',
    'friday next month',
    'last friday',
    'friyay',
    'the day before tomorrow',
    'not tomorrow',
    'tomorrow or friday',
    'end of days',
    'the end',
  ])('%j is no day', (words) => expect(shown(words)).toBe('nothing'));
});

describe('a weekday that is today is asked about', () => {
  const asked = 'Today is Tuesday. Write "today" or "a week today". Tuesday 22 June 2027';
  test.each(['tuesday', 'tues', 'on tuesday', 'this tuesday', 'coming tuesday', 'tuesday coming'])(
    '%j',
    (words) => expect(shown(words)).toBe(asked),
  );

  test('also where a week is told from it', () => {
    expect(shown('a week on tuesday')).toBe(asked);
    expect(shown('tuesday fortnight')).toBe(asked);
  });

  test('but not that of next week', () => expect(shown('next tuesday')).toBe('Tuesday 22 June 2027'));
});

describe('the end of the week', () => {
  test('is today on a Friday', () => {
    expect(shown('end of the week', '2027-06-18')).toBe('Friday 18 June 2027');
  });

  test.each([
    ['2027-06-19', 'a Saturday'],
    ['2027-06-20', 'a Sunday'],
  ])('is asked about at a weekend, on %s, %s', (today) => {
    const asked = 'Is that Friday 25 June 2027? Write the day. Friday 25 June 2027';
    expect(shown('end of the week', today)).toBe(asked);
    expect(shown('eow', today)).toBe(asked);
    expect(shown('end of next week', today)).toBe('Friday 25 June 2027');
  });

  test('is that of the week of a Monday', () => {
    expect(shown('end of the week', '2027-06-14')).toBe('Friday 18 June 2027');
    expect(shown('end of next week', '2027-06-14')).toBe('Friday 25 June 2027');
  });
});

test.each([
  ['end of february', '2028-02-29', 'Tuesday 29 February 2028'],
  ['end of february', '2028-03-01', 'Wednesday 28 February 2029'],
  ['end of the financial year', '2027-03-31', 'Wednesday 31 March 2027'],
  ['end of the financial year', '2027-04-01', 'Friday 31 March 2028'],
  ['end of next month', '2027-12-31', 'Monday 31 January 2028'],
  ['christmas eve', '2027-12-24', 'Friday 24 December 2027'],
  ['christmas eve', '2027-12-25', 'Sunday 24 December 2028'],
])('%j, said on %s, is %s', (words, today, day) => expect(shown(words, today)).toBe(day));

describe('by its name,', () => {
  test.each([
    ['new years eve', 'Friday 31 December 2027'],
    ['new years day', 'Saturday 1 January 2028'],
    ['christmas day substitute day', 'Monday 27 December 2027'],
    ['good friday', 'Friday 14 April 2028'],
    ['easter sunday', 'Sunday 16 April 2028'],
    ['easter monday', 'Monday 17 April 2028'],
    ['early may bank holiday', 'Monday 1 May 2028'],
    ['may day', 'Monday 1 May 2028'],
    ['may day bank holiday', 'Monday 1 May 2028'],
    ['late may bank holiday', 'Monday 29 May 2028'],
    ['spring bank holiday', 'Monday 29 May 2028'],
    ['summer bank holiday', 'Monday 30 August 2027'],
    ['august bank holiday', 'Monday 30 August 2027'],
    ['christmas day', 'Saturday 25 December 2027'],
    ['boxing day', 'Sunday 26 December 2027'],
    ['boxing day 2026', 'Saturday 26 December 2026'],
    ['christmas eve 2026', 'Thursday 24 December 2026'],
    ['new years eve 2030', 'Tuesday 31 December 2030'],
    ['easter sunday 2027', 'Sunday 28 March 2027'],
    ['spring bank holiday 2022', 'Thursday 2 June 2022'],
    ['platinum jubilee bank holiday 2022', 'Friday 3 June 2022'],
  ])('%j is %s', (words, day) => expect(shown(words)).toBe(day));

  test.each([
    'bank holiday',
    'easter',
    'saint swithins day',
    'platinum jubilee bank holiday 2021',
    'boxing day 26',
  ])('%j is no day', (words) => expect(shown(words)).toBe('nothing'));
});
