import { describe, expect, test } from 'vitest';
import { endsNoDay, mayBeDay, whenRun } from '../../../commands/dates/date-words.ts';

test.each([
  ...[
    'friday',
    'fridays',
    'tues',
    'june',
    'sept',
    '30 june 2027',
    '30jun27',
    'the 30th',
    '30/6/27',
    '2027-06-30',
  ],
  ...[
    'the first tuesday of next month',
    'twenty-one days',
    'mid-june',
    'end of q2',
    'fy2027',
    'a week on monday',
  ],
  ...[
    'w/c 14 june',
    'c.o.p friday',
    'in 10 working days',
    'the twenty-first of june',
    'asap',
    'half term',
    '2h',
  ],
])('“%s” may be a day', (words) => expect(mayBeDay(words)).toBe(true));

test.each([
  '',
  'agenda',
  'by hand',
  'friday agenda',
  'agenda friday',
  '30 june x2',
  '30-june-agenda',
  'q5',
  'junes',
  '30x',
])('“%s” is none, which its words tell at once', (words) => expect(mayBeDay(words)).toBe(false));

test.each([
  'at',
  'in',
  'for',
  'on',
  'of',
  'the',
  'by',
  'a',
  'an',
  'and',
  'to',
  'till',
  'until',
  'from',
  'before',
  'this',
])('no day ends with “%s”', (word) => {
  expect(endsNoDay(`friday ${word}`)).toBe(true);
  expect(endsNoDay(word.toUpperCase())).toBe(true);
  expect(endsNoDay(`${word} friday`)).toBe(false);
  expect(endsNoDay(`friday x${word}`)).toBe(false);
});

describe('what may say when, at the beginning of a text', () => {
  const found = (text: string, mostWords = 10) => text.slice(0, whenRun(text, mostWords));

  test.each([
    ['Friday at 2pm: bring the minutes', 'Friday at 2pm:'],
    ['Friday 2pm please, Bob', 'Friday 2pm please,'],
    ['30/6/27, 14:00 Ring Bob', '30/6/27, 14:00'],
    ['tomorrow   between noon and 2 Lunch room', 'tomorrow   between noon and 2 Lunch'],
    ['the FIRST Tuesday of July Agenda', 'the FIRST Tuesday of July'],
    ['Friday (2 hours) agenda', 'Friday (2 hours)'],
    ['2nd draft', '2nd'],
    ['99problems and more', '99problems and more'],
    ['Friday – ! agenda', 'Friday – !'],
    ['Ring Bob on Friday', ''],
    ['', ''],
    ['Friday', 'Friday'],
    [' Friday agenda', ' Friday'],
  ])('%j is %j', (text, run) => expect(found(text)).toBe(run));

  test('is no longer than so many words', () => {
    expect(found('Friday at 2pm', 2)).toBe('Friday at');
    expect(found('Friday at 2pm', 0)).toBe('');
    expect(found('Friday at 2pm', 3)).toBe('Friday at 2pm');
  });
});
