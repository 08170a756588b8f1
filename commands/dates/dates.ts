import { IANAZone } from 'luxon';

/** What time it is, and the zone by whose clock that is read. */
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

/** From Monday, as the British week runs. */
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

/** Whether the text is a day that the calendar has, written "2027-06-30". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = text.split('-').map(Number);
  return dayFrom(year ?? 0, month ?? 0, date ?? 0) === text;
}

/** The day of a year (100 to 9999), month (1 to 12) and date; undefined when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return same ? at.toISOString().slice(0, 10) : undefined;
}

/** Days later, or earlier when `count` is below 0. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * A_DAY).toISOString().slice(0, 10);
}

/** Months later; the last day of the month when it is too short: 31 January and a month is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const from = new Date(day);
  const month = (shift: number) => Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + shift, 1);
  const last = new Date(month(count + 1) - A_DAY).getUTCDate();
  const to = new Date(month(count));
  to.setUTCDate(Math.min(from.getUTCDate(), last));
  return to.toISOString().slice(0, 10);
}

/** The first day of a day's month, and the last. */
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1);

/** Below 0 when `a` is earlier, 0 when they are the same day, above 0 when it is later: for `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 for Monday to 6 for Sunday, as in WEEKDAYS. */
export function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The day it is in the zone at that instant. Throws RangeError for an unknown zone, as all that take a zone do. */
export function dayOf(at: Date, zone: string): Day {
  return wallClock(at, zone).toISOString().slice(0, 10);
}

/**
 * When the zone's clocks show that day and time ("HH:mm"). A time skipped in spring moves forward by what was
 * skipped; of a time that comes twice in autumn it is the first.
 */
export function instantOf(day: Day, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}Z`);
  const inZone = zoneNamed(zone);
  const before = wall - inZone.offset(wall - A_DAY) * MINUTE;
  const after = wall - inZone.offset(wall + A_DAY) * MINUTE;
  const shows = (at: number) => at + inZone.offset(at) * MINUTE === wall;
  return new Date(!shows(before) && shows(after) ? after : before);
}

/** The instants at which the zone's clocks show that day and time: none where they skip it, two where they show it twice. */
export function instantsOf(day: Day, time: string, zone: string): Date[] {
  const wall = Date.parse(`${day}T${time}Z`);
  const inZone = zoneNamed(zone);
  const offsets = new Set([inZone.offset(wall - A_DAY), inZone.offset(wall + A_DAY)]);
  return [...offsets]
    .map((offset) => wall - offset * MINUTE)
    .filter((at) => at + inZone.offset(at) * MINUTE === wall)
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
 * "2pm", "5:30pm", "midday", as the NHS writes times. The start of a day is "12am", since "midnight" leaves people
 * asking which night; a deadline is 11:59pm.
 */
export function formatTime(at: Date, zone: string): string {
  const wall = wallClock(at, zone);
  const hour = wall.getUTCHours();
  const minute = wall.getUTCMinutes();
  if (hour === 12 && minute === 0) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** "14:30", as a form's input holds a time. */
export const clockTimeOf = (at: Date, zone: string): string =>
  wallClock(at, zone).toISOString().slice(11, 16);

/** "Tuesday 14 March 2028 at 2pm". */
export function formatInstant(at: Date, zone: string): string {
  return `${formatDay(dayOf(at, zone))} at ${formatTime(at, zone)}`;
}

/** "1 hour 30 minutes" of 90; part minutes are rounded. */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const parts = [hours > 0 && counted(hours, 'hour'), whole % 60 > 0 && counted(whole % 60, 'minute')];
  return parts.filter(Boolean).join(' ') || '0 minutes';
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A Date whose UTC fields are what the zone's clocks show at that instant. */
function wallClock(at: Date, zone: string): Date {
  return new Date(at.getTime() + zoneNamed(zone).offset(at.getTime()) * MINUTE);
}

function zoneNamed(name: string): IANAZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`There is no time zone called ${name}`);
  return zone;
}
