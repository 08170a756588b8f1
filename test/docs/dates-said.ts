import { formatDay, formatDuration, formatInstant } from '../../commands/dates/dates.ts';
import { type DateReading, readDay, readInstant } from '../../commands/dates/read-date.ts';
import { readDuration } from '../../commands/dates/read-duration.ts';
import { readSpan } from '../../commands/dates/read-span.ts';

/** When the tables of docs/dates.md are typed: Tuesday 1 June 2027 at 10am. */
const THEN: DateReading = { now: new Date('2027-06-01T09:00Z'), zone: 'Europe/London' };

/** The meetings ahead in the table of days told from one. */
const WITH_MEETINGS: DateReading = {
  ...THEN,
  meetings: [
    { reference: 'M3', title: 'Steering group', day: '2027-06-15' },
    { reference: 'M4', title: 'AGM', day: '2027-07-13' },
  ],
};

/** What a day is read as where those meetings are ahead. */
export const sayDayOfMeeting = (typed: string): string => sayDay(typed, WITH_MEETINGS);
/** Whether it is certain there. */
export const isCertainOfMeeting = (typed: string): boolean => 'day' in readDay(typed, WITH_MEETINGS);

/** What a day is read as, or what is offered where it is asked. */
export function sayDay(typed: string, reading: DateReading = THEN): string {
  const read = readDay(typed, reading);
  if ('day' in read) return formatDay(read.day);
  return read.guess ? formatDay(read.guess) : 'nothing';
}

/** The same of a day and its time. */
export function sayInstant(typed: string): string {
  const read = readInstant(typed, THEN);
  if ('at' in read) return formatInstant(read.at, THEN.zone);
  const { day, time } = read.guess ?? {};
  return [day && formatDay(day), time].filter(Boolean).join(' at ') || 'nothing';
}

/** When a range begins, and how long it takes. */
export function saySpan(typed: string): string {
  const span = readSpan(typed);
  return span ? `${sayInstant(span.start)}, ${formatDuration(span.minutes)}` : 'nothing';
}

/** How long a length is. */
export function sayLength(typed: string): string {
  const minutes = readDuration(typed);
  return minutes === undefined ? 'nothing' : formatDuration(minutes);
}

/** Whether a day is certain, or asked about. */
export const isCertainDay = (typed: string): boolean => 'day' in readDay(typed, THEN);
/** Whether a day and its time are certain, or asked about. */
export const isCertainInstant = (typed: string): boolean => 'at' in readInstant(typed, THEN);
