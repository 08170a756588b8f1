import { describe, expect, test } from 'vitest';
import { readSpan } from '../../../commands/dates/read-span.ts';

const shown = (text: string): string => {
  const read = readSpan(text);
  return read ? `${read.start}, ${read.minutes} minutes` : 'no span';
};

describe('a time with its end is told apart', () => {
  test.each([
    ['14 June 2-4pm', '14 june 14:00, 120 minutes'],
    ['14 June 14:00 – 16:00', '14 june 14:00, 120 minutes'],
    ['14 June from 2 to 4pm', '14 june 14:00, 120 minutes'],
    ['from 2pm to 4pm on 14 June', '14:00 on 14 june, 120 minutes'],
    ['Monday between 9.30 and 10.15am', 'monday 09:30, 45 minutes'],
    ['Monday 10-1pm', 'monday 10:00, 180 minutes'],
    ['Monday 11am-1pm', 'monday 11:00, 120 minutes'],
    ['Monday 9am until noon', 'monday 09:00, 180 minutes'],
    ['Monday midday till 1pm', 'monday 12:00, 60 minutes'],
    ['Monday 0900hrs to 1030hrs', 'monday 09:00, 90 minutes'],
    ['Monday from 2 to 4', 'monday 14:00, 120 minutes'],
    ['Monday from 9 to 11', 'monday 09:00, 120 minutes'],
    ['Monday from 9 to 5', 'monday 09:00, 480 minutes'],
    ['Monday 12-1pm', 'monday 12:00, 60 minutes'],
    ['Monday 7am-8am', 'monday 07:00, 60 minutes'],
    ['Monday 12 p.m. to 1.30 p.m.', 'monday 12:00, 90 minutes'],
  ])('%s: %s', (text, span) => expect(shown(text)).toBe(span));
});

describe('no span is read', () => {
  test.each([
    ['in figures that may be days', '14-16'],
    ['in figures that may be days of a month', '14-16 June'],
    ['where it ends before it begins', 'Monday 16:00 to 14:00'],
    ['where it ends as it begins', 'Monday 2pm to 2pm'],
    ['before people are at work', 'Monday 6am to 8am'],
    ['of an hour that there is none of', 'Monday 14:00 to 24:30'],
    ['of a minute that there is none of', 'Monday 14:00 to 15:60'],
    ['of an hour after noon past twelve', 'Monday 13pm to 14pm'],
    ['of an hour before noon that is none', 'Monday 0am to 9am'],
    ['in a date', '14/06-16/06'],
    ['where there is one time', 'Monday at 2pm'],
    ['in other words', 'back to front'],
  ])('%s: %s', (_, text) => expect(shown(text)).toBe('no span'));
});
