import { addDays, type Day } from '../dates/dates.ts';
import type { Year } from '../dates/financial-year.ts';
import { addWorkingDays, workingDaysAfter } from '../dates/working-days.ts';
import { workingDayBy } from '../dates/working-hours.ts';

/** A step in making a plan. */
export interface Step {
  title: string;
  due: Day;
}

/**
 * The steps in making a plan. `when` is 'usual' if all have their usual dates, 'inTime' if the plan will
 * still be complete by the end of February before its year, and 'late' otherwise.
 */
export interface Making {
  steps: Step[];
  when: 'usual' | 'inTime' | 'late';
}

/** The steps, each with the last day of the month by which it is due, before the year begins. */
const STEPS = [
  { title: 'Outline drafted', end: (year: Year) => `${year - 1}-10-31` },
  { title: 'Priorities agreed', end: (year: Year) => `${year - 1}-11-30` },
  { title: 'Patients, the public and partners engaged', end: (year: Year) => `${year}-01-31` },
  { title: 'Plan signed off', end: (year: Year) => addDays(`${year}-03-01`, -1) },
] as const;

/** The time for making a plan that is late already, in days. */
const LATE_DAYS = 8 * 7;

/**
 * The steps in making the plan of a year, with their dates: the last working days of October, November,
 * January and February before it. If the first date has passed, the steps are spread evenly over the working
 * days up to the last one; if all have passed, over the next eight weeks. All dates are working days after
 * `today`, in order.
 */
export function makingOf(year: Year, today: Day): Making {
  const usual = STEPS.map(({ title, end }): Step => ({ title, due: workingDayBy(end(year)) }));
  if (usual.every(({ due }) => due > today)) return { steps: usual, when: 'usual' };
  const signOff = usual.at(-1)?.due ?? today;
  if (signOff > today) return { steps: spread(usual, today, signOff), when: 'inTime' };
  return { steps: spread(usual, today, workingDayBy(addDays(today, LATE_DAYS))), when: 'late' };
}

/** Spreads the steps evenly over the working days after `today`. The last one is on `until`. */
function spread(steps: Step[], today: Day, until: Day): Step[] {
  const left = workingDaysAfter(today, until);
  return steps.map(({ title }, i) => ({
    title,
    due: addWorkingDays(today, Math.ceil((left * (i + 1)) / steps.length)),
  }));
}
