import { UserError } from '../user-error.ts';
import type { Day } from './dates.ts';

/** Refuses a date in the past, because people mistype the year. */
export function mustBeAhead(day: Day, today: Day, field: string): void {
  if (day < today) throw new UserError('That date has gone by. Please give one from today on.', { field });
}

/** The same of a time. */
export function mustComeAhead(at: Date, now: Date, field: string): void {
  if (at <= now)
    throw new UserError('That time has gone by. Please give one that is still to come.', { field });
}
