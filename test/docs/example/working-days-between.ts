import { addDays, type Day } from '../../../commands/dates/dates.ts';
import { isWorkingDay } from '../../../commands/dates/working-days.ts';

/** How many working days lie between two days, neither of them counted. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
