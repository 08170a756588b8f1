import { describe, expect, test } from 'vitest';
import {
  mayBeClock,
  partOfDay,
  readClock,
  readClockIn,
  readTime,
} from '../../../commands/dates/read-time.ts';

describe('a time in words', () => {
  test.each([
    ['half ten', '10:30'],
    ['half past ten', '10:30'],
    ['a quarter past ten', '10:15'],
    ['quarter past ten', '10:15'],
    ['quarter to ten', '09:45'],
    ['five past ten', '10:05'],
    ['five to ten', '09:55'],
    ['ten past ten', '10:10'],
    ['ten to ten', '09:50'],
    ['twenty past ten', '10:20'],
    ['twenty to ten', '09:40'],
    ['twenty-five past ten', '10:25'],
    ['twenty five past ten', '10:25'],
    ['twenty-five to ten', '09:35'],
    ['twenty five to ten', '09:35'],
    ['quarter to 10', '09:45'],
    ['eleven oclock', '11:00'],
    ["eleven o'clock in the morning", '11:00'],
    ['eight in the morning', '08:00'],
    ['eight in the evening', '20:00'],
    ['three in the afternoon', '15:00'],
    ['half past twelve pm', '12:30'],
    ['half past twelve in the morning', '00:30'],
    ['quarter to twelve in the morning', '11:45'],
    ['quarter to twelve in the evening', '23:45'],
    ['ten to one pm', '12:50'],
    ['ten to one in the morning', '00:50'],
    ['quarter to 00', '23:45'],
  ])('%j is %s', (text, time) => expect(readTime(text)).toBe(time));
});

describe('a time in figures', () => {
  test.each([
    ['2.30 p.m.', '14:30'],
    ['2a.m', '02:00'],
    ['at 2pm', '14:00'],
    ['At  2PM.', '14:00'],
    ['10h30', '10:30'],
    ['10:30 hrs', '10:30'],
    ['10:30h', '10:30'],
    ['2:30hrs', '02:30'],
    ['2:30 hours', '02:30'],
    ['1430h', '14:30'],
    ['1430 hours', '14:30'],
    ['1430 hr', '14:30'],
    ['0130', '01:30'],
    ['09:05', '09:05'],
    ['0:15', '00:15'],
    ['8', '08:00'],
    ['8:00', '08:00'],
    ['23:59', '23:59'],
    ['11:59am', '11:59'],
    ['12:59am', '00:59'],
    ['1am', '01:00'],
    ['12 midday', '12:00'],
  ])('%j is %s', (text, time) => expect(readTime(text)).toBe(time));

  test.each([
    '7:59',
    '2400',
    '2400hrs',
    '24:00hrs',
    'an pm',
    'half past a',
    'quarter to an',
    '1260',
    '14pm',
    '0am',
    '14:3',
    '14:300',
    '123',
    '12345',
    '10:30 past',
    'a pm',
    '1 2',
    'half at two',
    '14:30 at',
    '10:60pm',
    '1460',
  ])('%j is not certain', (text) => expect(readTime(text)).toBeUndefined());
});

describe('before eight o’clock it may be morning or afternoon, so it is asked which:', () => {
  test.each([
    ['at 2', '14:00'],
    ['at 7', '19:00'],
    ['7:59', '19:59'],
    ['half two', '14:30'],
    ['quarter to eight', '19:45'],
    ['five to two', '13:55'],
  ])('%j is perhaps %s', (text, guess) =>
    expect(readClock(text)).toEqual({
      doubt: `I could not tell what time "${text.replace('at ', '')}" is. Write it like 2pm or 14:00.`,
      guess,
    }),
  );

  test.each([
    ['at 8', '08:00'],
    ['quarter past eight', '08:15'],
    ['quarter to nine', '08:45'],
    ['at 02:00', '02:00'],
  ])('%j is %s', (text, time) => expect(readClock(text)).toEqual({ time }));
});

test('a number alone is a time only after “at”', () => {
  const asked = (text: string, guess: string) => ({
    doubt: `I could not tell what time "${text}" is. Write it like 2pm or 14:00.`,
    guess,
  });
  expect(readClock('at 10')).toEqual({ time: '10:00' });
  expect(readClock('10')).toEqual(asked('10', '10:00'));
  expect(readClock('ten')).toEqual(asked('ten', '10:00'));
  expect(readClock('1430')).toEqual(asked('1430', '14:30'));
  expect(readClock('10:00')).toEqual({ time: '10:00' });
});

describe('the end of a day', () => {
  test.each(['cop', 'COB', 'c.o.p.', 'close of play', 'close of business', 'end of play', 'end of business'])(
    '%j is 5pm, when offices close',
    (text) => expect(readTime(text)).toBe('17:00'),
  );

  test.each([
    'eod',
    'end of day',
    'end of the day',
    'end of working day',
    'end of the working day',
    'tonight',
  ])('%j is asked about, and perhaps that', (text) =>
    expect(readClock(text)).toEqual({
      doubt: `When is "${text}"? Write it like 5pm or 11:59pm.`,
      guess: '17:00',
    }),
  );

  test('at midnight is asked about', () => {
    expect(readClock('at midnight')).toEqual({
      doubt: 'Midnight could be either end of that day. Write 11:59pm or 12:01am.',
      guess: '23:59',
    });
  });
});

describe('in a part of the day that other words name', () => {
  test.each([
    ['Friday morning', 'morning'],
    ['afternoon', 'afternoon'],
    ['on Friday evening', 'evening'],
    ['Friday', undefined],
    ['mornings', undefined],
    ['the morning of Friday', undefined],
    ['midmorning', undefined],
  ])('%j names %s', (words, part) => expect(partOfDay(words)).toBe(part));

  test.each([
    ['at 2', 'afternoon', '14:00'],
    ['at 10', 'morning', '10:00'],
    ['at 7', 'evening', '19:00'],
    ['at 7', 'morning', '07:00'],
    ['14:30', 'afternoon', '14:30'],
    ['noon', 'afternoon', '12:00'],
    ['half past nine', 'morning', '09:30'],
    ['at 10', undefined, '10:00'],
  ])('%j in the %s is %s', (words, part, time) => expect(readClockIn(words, part)).toEqual({ time }));

  test.each([
    ['2pm', 'morning'],
    ['11:00am', 'evening'],
    ['14:30', 'morning'],
    ['soon', 'morning'],
  ])('%j is not in the %s', (words, part) => expect(readClockIn(words, part)).toBeUndefined());

  test('midnight stays in doubt', () => {
    expect(readClockIn('midnight', 'evening')).toMatchObject({ guess: '23:59' });
  });
});

test('most text is seen at once not to be a time', () => {
  const times = [
    'at 2',
    '14:30',
    'a quarter past',
    'half two',
    'quarter to',
    'noon',
    'midday',
    'midnight',
    'cop',
  ];
  const others = ['eod', 'end of play', 'close of play', 'tonight', 'twenty to', 'c.o.p', 'eleven'];
  expect([...times, ...others].filter((text) => !mayBeClock(text))).toEqual([]);
  expect(['', 'Friday', 'by 2pm', 'room 2', 'soon'].filter(mayBeClock)).toEqual([]);
  expect(mayBeClock(`at ${'1'.repeat(50)}`)).toBe(true);
  expect(mayBeClock(`at ${'1'.repeat(51)}`)).toBe(false);
});
