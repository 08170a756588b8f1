import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

const on = (day: string): DateReading => ({ now: new Date(`${day}T08:00Z`), zone: 'Europe/London' });

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
