import type { Day } from '../dates/dates.ts';
import { morningOf, nextSession, type PersonalHours, withinHours } from '../dates/working-hours.ts';

/** Until when a person puts something off: their next session, or a day. */
export type Until = 'session' | Day;

/** The instant at which they are reminded again: on that day, or when they are next at work after it. */
export const againAt = (until: Until, now: Date, zone: string, own: PersonalHours | null): Date =>
  until === 'session'
    ? nextSession(now, zone, own)
    : withinHours(morningOf(until, own?.zone ?? zone), zone, own);
