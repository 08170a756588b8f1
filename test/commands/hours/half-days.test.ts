import { describe, expect, test } from 'vitest';
import { readHalfDays, sayHalfDays } from '../../../commands/hours/half-days.ts';

describe('the half days that somebody works', () => {
  test.each([
    ['Tuesday and Thursday mornings', 'Tuesday mornings and Thursday mornings'],
    ['Tuesdays & Thursdays am', 'Tuesday mornings and Thursday mornings'],
    ['on Mondays, Wednesday to Friday', 'Mondays, Wednesdays, Thursdays and Fridays'],
    ['Mon-Wed', 'Mondays, Tuesdays and Wednesdays'],
    ['Tuesday mornings and Friday', 'Tuesday mornings and Friday all day'],
    [
      'Monday all day, Tuesday, and Thursday afternoon',
      'Monday all day, Tuesday afternoons and Thursday afternoons',
    ],
    [
      'mornings',
      'Monday mornings, Tuesday mornings, Wednesday mornings, Thursday mornings and Friday mornings',
    ],
    ['every day', 'every working day'],
    ['full-time', 'every working day'],
    ['weekdays', 'every working day'],
  ])('%s', (typed, said) => {
    expect(sayHalfDays(readHalfDays(typed) ?? 0)).toBe(said);
  });

  test.each(['Saturday', 'Monday and Sunday', 'Friday to Monday', 'now and then', '', 'Monday or so'])(
    '“%s” is asked about',
    (typed) => {
      expect(readHalfDays(typed)).toBeUndefined();
    },
  );

  test('are read again as they are said, whichever they are', () => {
    for (let halfDays = 1; halfDays < 1024; halfDays++)
      expect(readHalfDays(sayHalfDays(halfDays)), sayHalfDays(halfDays)).toBe(halfDays);
  });
});
