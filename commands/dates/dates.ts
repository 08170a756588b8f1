import { IANAZone } from 'luxon';

/** The current time, and the time zone in which it is read. */
export interface ZonedNow {
  now: Date;
  zone: string;
}

/** A calendar day as people mean it, "2027-06-30"; it has no zone. */
export type Day = string;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The weekdays from Monday, because the British week starts on Monday. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const MINUTE = 60_000;
const A_DAY = 24 * 60 * MINUTE;

/** Whether the text is a day in the calendar, written "2027-06-30". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = text.split('-').map(Number);
  return dayFrom(year ?? 0, month ?? 0, date ?? 0) === text;
}

/**
 * The day with this year (100 to 9999), month (1 to 12) and date; undefined if the calendar has no such day.
 */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (![year, month, date].every(Number.isInteger) || year < 100 || year > 9999) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (date < 1 || date > last) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day this many days later, or earlier if `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * A_DAY).toISOString().slice(0, 10);
}

/**
 * The day this many months later. If that month is too short, it is its last day: 31 January plus a month is
 * 28 February.
 */
export function addMonths(day: Day, count: number): Day {
  const from = new Date(day);
  const month = (shift: number) => Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + shift, 1);
  const last = new Date(month(count + 1) - A_DAY).getUTCDate();
  const to = new Date(month(count));
  to.setUTCDate(Math.min(from.getUTCDate(), last));
  return to.toISOString().slice(0, 10);
}

/** The first day of the month that a day is in, and the last. */
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1);

/**
 * Compares two days for `sort`: negative if `a` is earlier, 0 if they are the same, positive if `a` is later.
 */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The weekday of a day, as an index into WEEKDAYS: 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/**
 * The day in the zone at that instant. Like every function that takes a zone, it throws RangeError for an
 * unknown one.
 */
export function dayOf(at: Date, zone: string): Day {
  return wallClock(at, zone).toISOString().slice(0, 10);
}

/**
 * The instant at which the zone's clocks show that day and time ("HH:mm"). A time that the clocks skip in
 * spring moves forward by the skipped amount. For a time that occurs twice in autumn, it is the first.
 */
export function instantOf(day: Day, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}Z`);
  const before = wall - offsetOf(zone, wall - A_DAY);
  const after = wall - offsetOf(zone, wall + A_DAY);
  const shows = (at: number) => at + offsetOf(zone, at) === wall;
  return new Date(!shows(before) && shows(after) ? after : before);
}

/**
 * The instants at which the zone's clocks show that day and time: none if they skip it, two if they show it
 * twice.
 */
export function instantsOf(day: Day, time: string, zone: string): Date[] {
  const wall = Date.parse(`${day}T${time}Z`);
  const offsets = new Set([offsetOf(zone, wall - A_DAY), offsetOf(zone, wall + A_DAY)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetOf(zone, at) === wall)
    .sort((a, b) => a - b)
    .map((at) => new Date(at));
}

/** "Wednesday 30 June 2027". */
export function formatDay(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${formatDate(day)}`;
}

/** "30 June 2027". */
export function formatDate(day: Day): string {
  const at = new Date(day);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/**
 * Writes a time as the NHS does: "2pm", "5:30pm", "midday". The start of a day is "12am", because "midnight"
 * does not say which night is meant. Deadlines at the end of a day are at 11:59pm.
 */
export function formatTime(at: Date, zone: string): string {
  const wall = wallClock(at, zone);
  const hour = wall.getUTCHours();
  const minute = wall.getUTCMinutes();
  if (hour === 12 && minute === 0) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "8:30am" of "08:30". */
export const sayTime = (time: string): string => formatTime(new Date(`2000-01-01T${time}Z`), 'UTC');

/** The time as the value of a form input: "14:30". */
export const clockTimeOf = (at: Date, zone: string): string =>
  wallClock(at, zone).toISOString().slice(11, 16);

/** "Tuesday 14 March 2028 at 2pm". */
export function formatInstant(at: Date, zone: string): string {
  return `${formatDay(dayOf(at, zone))} at ${formatTime(at, zone)}`;
}

/** Writes 90 as "1 hour 30 minutes". Fractions of a minute are rounded. */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const parts = [hours > 0 && counted(hours, 'hour'), whole % 60 > 0 && counted(whole % 60, 'minute')];
  return parts.filter(Boolean).join(' ') || '0 minutes';
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A Date whose UTC fields are what the zone's clocks show at that instant. */
function wallClock(at: Date, zone: string): Date {
  return new Date(at.getTime() + offsetOf(zone, at.getTime()));
}

/** Zones change their clocks only on a quarter of an hour, so within a quarter the offset is constant. */
const QUARTER = 15 * MINUTE;
/** The cache is cleared at this size. A few zones and the days that are in use stay below it. */
const MOST_OFFSETS = 5000;

const offsets = new Map<string, Map<number, number>>();

/**
 * How far the zone's clocks are ahead of UTC at that instant, in milliseconds. Offsets are cached because
 * looking one up is the slowest part of working with dates.
 */
function offsetOf(zone: string, at: number): number {
  const quarter = Math.floor(at / QUARTER);
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const named = IANAZone.create(zone);
  if (!named.isValid) throw new RangeError(`There is no time zone called ${zone}`);
  const offset = named.offset(at) * MINUTE;
  if (ofZone.size >= MOST_OFFSETS) ofZone.clear();
  offsets.set(zone, ofZone.set(quarter, offset));
  return offset;
}
