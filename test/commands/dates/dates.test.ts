import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  dayOf,
  formatDay,
  formatDuration,
  formatInstant,
  formatTime,
  instantOf,
  isDay,
} from '../../../commands/dates/dates.ts';

const LONDON = 'Europe/London';
const at = (iso: string) => new Date(iso);
const days = fc.integer({ min: 0, max: 36_890 }).map((count) => addDays('2000-01-01', count));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('what people read', () => {
  test.each([
    ['2027-06-30', 'Wednesday 30 June 2027'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2000-01-01', 'Saturday 1 January 2000'],
  ])('the day %s is %s', (day, written) => expect(formatDay(day)).toBe(written));

  test.each([
    ['2027-06-30T13:00Z', '2pm'],
    ['2027-06-30T16:30Z', '5:30pm'],
    ['2027-06-30T08:05Z', '9:05am'],
    ['2027-06-30T11:00Z', 'midday'],
    ['2027-06-30T11:01Z', '12:01pm'],
    ['2027-06-30T22:59Z', '11:59pm'],
    ['2027-06-30T23:00Z', '12am'],
  ])('in London in summer %s is %s', (instant, written) =>
    expect(formatTime(at(instant), LONDON)).toBe(written),
  );

  it('writes an instant with its day in the zone, not in UTC', () => {
    expect(formatInstant(at('2028-03-14T14:00Z'), LONDON)).toBe('Tuesday 14 March 2028 at 2pm');
    expect(formatInstant(at('2027-06-30T23:30Z'), LONDON)).toBe('Thursday 1 July 2027 at 12:30am');
  });

  test.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [90, '1 hour 30 minutes'],
    [121, '2 hours 1 minute'],
  ])('%i minutes are %s', (minutes, written) => expect(formatDuration(minutes)).toBe(written));
});

describe('days', () => {
  test.each([
    '2027-02-29',
    '2027-06-31',
    '2027-13-01',
    '2027-6-3',
    '30 June 2027',
    '',
    '2027-06-30T00:00',
    '0000-00-00',
  ])('%j is no day', (text) => expect(isDay(text)).toBe(false));

  it('counts over month ends, leap days and clock changes', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-03-29', -2)).toBe('2027-03-27');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
  });

  it('sorts from the earliest', () => {
    expect(['2028-01-01', '2027-12-31', '2028-01-01'].sort(compareDays)).toEqual([
      '2027-12-31',
      '2028-01-01',
      '2028-01-01',
    ]);
  });

  it('adds and takes away alike', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(isDay(day)).toBe(true);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});

describe('the hour when clocks change', () => {
  it('moves a time that spring skips forward by an hour', () => {
    expect(instantOf('2027-03-28', '00:59', LONDON)).toEqual(at('2027-03-28T00:59Z'));
    expect(instantOf('2027-03-28', '01:30', LONDON)).toEqual(at('2027-03-28T01:30Z'));
    expect(formatTime(instantOf('2027-03-28', '01:30', LONDON), LONDON)).toBe('2:30am');
    expect(instantOf('2027-03-28', '02:30', LONDON)).toEqual(at('2027-03-28T01:30Z'));
  });

  it('takes the first of a time that autumn has twice', () => {
    expect(instantOf('2027-10-31', '00:30', LONDON)).toEqual(at('2027-10-30T23:30Z'));
    expect(instantOf('2027-10-31', '01:30', LONDON)).toEqual(at('2027-10-31T00:30Z'));
    expect(instantOf('2027-10-31', '02:00', LONDON)).toEqual(at('2027-10-31T02:00Z'));
  });

  it('does so west of Greenwich too', () => {
    expect(instantOf('2027-03-14', '02:30', 'America/New_York')).toEqual(at('2027-03-14T07:30Z'));
    expect(instantOf('2027-11-07', '01:30', 'America/New_York')).toEqual(at('2027-11-07T05:30Z'));
  });

  const changes = fc
    .integer({ min: 2000, max: 2100 })
    .chain((year) =>
      fc
        .constantFrom(`${year}-03-25`, `${year}-10-25`)
        .chain((week) => fc.integer({ min: 0, max: 7 }).map((more) => addDays(week, more))),
    );

  it('gives an instant on that day, showing that time unless it is skipped, around every change', () => {
    fc.assert(
      fc.property(
        changes,
        times,
        fc.constantFrom(LONDON, 'America/New_York', 'Australia/Sydney', 'UTC'),
        (day, time, zone) => {
          const instant = instantOf(day, time, zone);
          expect(dayOf(instant, zone)).toBe(day);
          const anHourBefore = new Date(instant.getTime() - 3_600_000);
          expect(formatTime(anHourBefore, zone)).not.toBe(formatTime(instant, zone));
          const shown = formatTime(instant, zone);
          const wanted = formatTime(at(`2027-06-30T${time}Z`), 'UTC');
          const skipped = formatTime(new Date(at(`2027-06-30T${time}Z`).getTime() + 3_600_000), 'UTC');
          expect([wanted, skipped]).toContain(shown);
        },
      ),
    );
  });
});

it('names a zone that there is none of', () => {
  expect(() => dayOf(at('2027-06-30T12:00Z'), 'Europe/Leeds')).toThrow('no time zone called Europe/Leeds');
});
