import { addDays, type Day } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { workingDayBy } from '../dates/working-hours.ts';

/** After how many working days the chair is told that something is overdue. */
const LATE = 5;

/** The last due date that is at least five working days overdue `today`. */
export const lateBy = (today: Day): Day => addDays(addWorkingDays(workingDayBy(today), 1 - LATE), -1);
