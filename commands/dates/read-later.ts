import { addDays, addMonths, clockTimeOf, type Day, dayOf, instantOf } from './dates.ts';
import { NUMBER, plain, readNumber } from './read-words.ts';
import { addWorkingDays } from './working-days.ts';

/** How far something is to be moved to a later date: "by a week", "another two days". */
export interface Later {
  count: number;
  unit: 'day' | 'working day' | 'week' | 'fortnight' | 'month';
}

const LATER = new RegExp(
  `^(?:by |for |back |out |until )?(?<more>another |a further |an extra |one more )?(?:(?<count>${NUMBER}) )?(?:more |extra |further )?(?<unit>working day|day|week|fortnight|month)s?(?: later| longer| more| extra)?$`,
);

const UNIT = /(?:day|week|fortnight|month)/i;

const UNITS: readonly Later['unit'][] = ['day', 'working day', 'week', 'fortnight', 'month'];

/** Reads how far something is to be put off; undefined for any other words. */
export function readLater(text: string): Later | undefined {
  // Looking for the unit first is cheap and rules out most text.
  const said = UNIT.test(text) ? LATER.exec(plain(text))?.groups : undefined;
  const unit = UNITS.find((each) => each === said?.unit);
  if (!said || !unit || (said.count === undefined && said.more === undefined)) return undefined;
  const count = said.count === undefined ? 1 : readNumber(said.count);
  return count >= 1 && count <= 366 ? { count, unit } : undefined;
}

/** The day that is later than another by this much. */
export function dayLater(day: Day, { count, unit }: Later): Day {
  if (unit === 'month') return addMonths(day, count);
  if (unit === 'working day') return addWorkingDays(day, count);
  return addDays(day, count * { day: 1, week: 7, fortnight: 14 }[unit]);
}

/** The instant that is later by this much, at the same time of day. */
export const instantLater = (at: Date, later: Later, zone: string): Date =>
  instantOf(dayLater(dayOf(at, zone), later), clockTimeOf(at, zone), zone);
