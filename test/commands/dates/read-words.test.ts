import { describe, expect, test } from 'vitest';
import { DAY_NUMBERS, NUMBER, plain, quoted, readNumber } from '../../../commands/dates/read-words.ts';

describe('a number', () => {
  test.each([
    ['a', 1],
    ['an', 1],
    ['one', 1],
    ['two', 2],
    ['nine', 9],
    ['ten', 10],
    ['eleven', 11],
    ['twelve', 12],
    ['nineteen', 19],
    ['twenty', 20],
    ['twenty-one', 21],
    ['twenty one', 21],
    ['thirty', 30],
    ['forty-five', 45],
    ['ninety', 90],
    ['ninety-nine', 99],
    ['ninety nine', 99],
    ['0', 0],
    ['45', 45],
    ['007', 7],
  ])('%j is %i', (text, number) => expect(readNumber(text)).toBe(number));

  test.each(['', 'zero', 'hundred', 'twenty-ten', 'ten-one', 'twentyone', '1.5', '-1', '4 5', 'x4', '4x'])(
    '%j is none',
    (text) => expect(readNumber(text)).toBeNaN(),
  );

  test('is found whole, not as the shorter one that it begins with', () => {
    const found = (text: string) => new RegExp(NUMBER).exec(text)?.[0];
    const all = ['seventeen', 'sixty-four', 'sixty four', 'eighty', 'an', '2027'];
    expect(all.map(found)).toEqual(all);
    expect(found('20271')).toBe('2027');
    expect(found('zero')).toBeUndefined();
  });
});

test('the days of a month are known in words, from the first to the thirty-first', () => {
  const words =
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first';
  expect(DAY_NUMBERS).toEqual(Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1])));
});

describe('words are read as if they were written plainly:', () => {
  test.each([
    ['30 June', '30 june', 'in capitals'],
    ['  30   June ', '30 june', 'with more spaces'],
    ['30\tJune\n2027', '30 june 2027', 'with tabs and line breaks'],
    ['Wednesday, 30 June', 'wednesday 30 june', 'with a comma'],
    ['30 June (Wednesday)', '30 june wednesday', 'in brackets'],
    ['30 June [Wednesday]', '30 june wednesday', 'in square brackets'],
    ["New Year's Day", 'new years day', 'with an apostrophe'],
    ['New Year’s Day', 'new years day', 'with a curly one'],
    ['New Year‘s Day', 'new years day', 'with one turned round'],
    ['`30 June`', '30 june', 'as code'],
    ['30 June.', '30 june', 'with a full stop'],
    ['30 June?!', '30 june', 'asked and exclaimed'],
    ['30 June; ', '30 june', 'with a semicolon and a space'],
    ['2–4pm', '2-4pm', 'with a longer dash'],
    ['2−4pm', '2-4pm', 'with a minus'],
    ['30⁄6⁄27', '30/6/27', 'with the slash of fractions'],
    ['30∕6∕27', '30/6/27', 'with that of divisions'],
    ['30\u00a0June', '30 june', 'with a space that does not break'],
    ['30\u200b June\u00ad', '30 june', 'with marks that cannot be seen'],
    ['３０ June', '30 june', 'in wide figures'],
    ['٣٠ June', '30 june', 'in Arabic figures'],
    ['30 June at the latest', '30 june', 'at the latest'],
    ['30 June at the very latest', '30 june', 'at the very latest'],
    ['30 June latest', '30 june', 'latest'],
    ['30 June if possible', '30 june', 'if possible'],
    ['30 June, if at all possible', '30 june', 'if at all possible'],
    ['30 June please', '30 june', 'please'],
    ['30 June, pls.', '30 june', 'pls'],
    ['30 June thanks', '30 june', 'thanks'],
    ['30 June, thank you!', '30 june', 'thank you'],
    ['2pm sharp', '2pm', 'sharp'],
    ['2pm prompt', '2pm', 'prompt'],
    ['2pm start', '2pm', 'start'],
    ['30 June instead', '30 june', 'instead'],
    ['please', '', 'nothing but please'],
    ['please 30 June', 'please 30 june', 'not where please begins it'],
    ['30 pleases', '30 pleases', 'nor within a word'],
    ['upstart', 'upstart', 'nor at the end of one'],
    ['9.30am:', '9.30am', 'with a colon behind'],
    ['14:30', '14:30', 'a colon within stays'],
    ['it’s 30/6-27', 'its 30/6-27', 'and so do slash and dash'],
  ])('%j is %j, %s', (text, read) => expect(plain(text)).toBe(read));

  test('up to a hundred letters; no date is longer', () => {
    expect(plain('x'.repeat(100))).toBe('x'.repeat(100));
    expect(plain('x'.repeat(101))).toBe('');
  });
});

describe('a person’s own words', () => {
  test.each([
    ['Friday', '"Friday"'],
    ['  next \n Friday ', '"next Friday"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
    ['🎉'.repeat(41), `"${'🎉'.repeat(40)}…"`],
    [`${' '.repeat(200)}Friday`, '""'],
  ])('%j are given back as %j', (text, shown) => expect(quoted(text)).toBe(shown));
});
