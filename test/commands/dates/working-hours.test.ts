import { expect, test } from 'vitest';
import { morningOf, withinHours, workingDayBy } from '../../../commands/dates/working-hours.ts';

const LONDON = 'Europe/London';

test.each([
  ['2027-06-30', '2027-06-30', 'a Wednesday'],
  ['2027-07-03', '2027-07-02', 'a Saturday'],
  ['2027-07-04', '2027-07-02', 'a Sunday'],
  ['2027-12-28', '2027-12-24', 'the end of Christmas'],
])('by %s people work on %s, being %s', (day, by) => expect(workingDayBy(day)).toBe(by));

test('the morning is nine o’clock where the network is', () => {
  expect(morningOf('2027-06-30', LONDON)).toEqual(new Date('2027-06-30T08:00Z'));
  expect(morningOf('2027-12-01', LONDON)).toEqual(new Date('2027-12-01T09:00Z'));
});

test.each([
  ['in working hours at once', '2027-06-30T10:17Z', '2027-06-30T10:17Z'],
  ['at seven at once', '2027-06-30T06:00Z', '2027-06-30T06:00Z'],
  ['before seven that morning', '2027-06-30T05:59Z', '2027-06-30T08:00Z'],
  ['just before seven in the evening at once', '2027-06-30T17:59Z', '2027-06-30T17:59Z'],
  ['at seven in the evening the next morning', '2027-06-30T18:00Z', '2027-07-01T08:00Z'],
  ['on a Friday night on Monday', '2027-07-02T20:00Z', '2027-07-05T08:00Z'],
  ['on a Saturday on Monday', '2027-07-03T10:00Z', '2027-07-05T08:00Z'],
  ['on a bank holiday the day after', '2027-08-30T10:00Z', '2027-08-31T08:00Z'],
])('people are written to %s', (_, at, then) => {
  expect(withinHours(new Date(at), LONDON)).toEqual(new Date(then));
});
