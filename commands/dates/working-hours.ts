import { addDays, clockTimeOf, type Day, dayOf, instantOf, weekdayOf } from './dates.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/** The time of the morning at which people are reminded. */
const MORNING = '09:00';
/** On a working day a person may get unrequested messages from `from` on and before `to`. */
export const HOURS = { from: '07:00', to: '19:00' } as const;

/** The instant on a day at which people are reminded. */
export const morningOf = (day: Day, zone: string): Date => instantOf(day, MORNING, zone);

/** The day itself if it is a working day, otherwise the last working day before it. */
export const workingDayBy = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, -1));

/** When a person works, and when they are away; both days of it are away. */
export interface PersonalHours {
  /** The half days of a week that they work, as bits: 1 is Monday morning, 2 Monday afternoon, 4 Tuesday morning. */
  halfDays: number;
  awayFrom: Day | null;
  awayUntil: Day | null;
  /** Their quiet hours: from when in the evening and until when in the morning, "17:00"; null for as usual. */
  quietFrom: string | null;
  quietUntil: string | null;
  /** Their own time zone; null for that of the network. */
  zone: string | null;
}

/** All half days from Monday to Friday. */
export const EVERY_HALF_DAY = 0b11_11_11_11_11;

const MIDDAY = '13:00';
/** The halves of a day: until when each lasts, and when people are reminded in it. */
const HALVES = [
  { from: HOURS.from, to: MIDDAY, at: MORNING },
  { from: MIDDAY, to: HOURS.to, at: MIDDAY },
] as const;

/** The bit of a half of a weekday, from 0 for Monday: the half is 0 in the morning and 1 in the afternoon. */
export const halfDay = (weekday: number, half: number): number => 1 << (2 * weekday + half);

/**
 * The first instant from `at` on when a person may get messages: `at` itself, or when they are next reminded. Without
 * hours of their own they work on every working day.
 */
export function withinHours(at: Date, zoneThere: string, own: PersonalHours | null = null): Date {
  const zone = own?.zone ?? zoneThere;
  const time = clockTimeOf(at, zone);
  const today = dayOf(at, zone);
  const now = isAtWork(today, own) ? halvesOf(today, own).find(({ to }) => time < to) : undefined;
  if (now) return time >= now.from ? at : instantOf(today, now.at, zone);
  for (let day = addDays(today, 1); ; day = addDays(day, 1)) {
    const [first] = isAtWork(day, own) ? halvesOf(day, own) : [];
    if (first) return instantOf(day, first.at, zone);
  }
}

/** When a person is next reminded after the half day in which they are at work, or after now if they are not. */
export function nextSession(now: Date, zoneThere: string, own: PersonalHours | null): Date {
  const zone = own?.zone ?? zoneThere;
  const [today, time] = [dayOf(now, zone), clockTimeOf(now, zone)];
  const present = HALVES.find(({ from, to }) => from <= time && time < to);
  return withinHours(present ? instantOf(today, present.to, zone) : now, zone, own);
}

const isAtWork = (day: Day, own: PersonalHours | null): boolean => isWorkingDay(day) && !isAway(day, own);

/** Whether somebody is away on a day. */
export const isAway = (day: Day, own: Pick<PersonalHours, 'awayFrom' | 'awayUntil'> | null): boolean =>
  own !== null &&
  own.awayFrom !== null &&
  own.awayUntil !== null &&
  own.awayFrom <= day &&
  day <= own.awayUntil;

/** Whether there is any time in a week at which they may get messages. */
export const hasSessions = (own: PersonalHours): boolean =>
  [0, 1, 2, 3, 4].some((weekday) => halvesOn(weekday, own).length > 0);

const halvesOf = (day: Day, own: PersonalHours | null): Half[] => halvesOn(weekdayOf(day), own);

interface Half {
  from: string;
  to: string;
  at: string;
}

/** The halves of a weekday that they work, without their quiet hours. */
function halvesOn(weekday: number, own: PersonalHours | null): Half[] {
  if (!own) return [...HALVES];
  const { halfDays, quietFrom, quietUntil } = own;
  return HALVES.filter((_, half) => (halfDays & halfDay(weekday, half)) !== 0)
    .map(({ from, to, at }) => ({
      from: later(from, quietUntil),
      to: quietFrom !== null && quietFrom < to ? quietFrom : to,
      at: later(at, quietUntil),
    }))
    .filter(({ to, at }) => at < to);
}

const later = (time: string, than: string | null): string => (than !== null && than > time ? than : time);
