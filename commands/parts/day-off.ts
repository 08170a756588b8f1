import { type Day, formatDay, WEEKDAYS, weekdayOf } from '../dates/dates.ts';
import { bankHolidays, isWorkingDay } from '../dates/working-days.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import type { Press } from '../press.ts';
import type { Block, Button, Message } from '../view.ts';

/** What is said of a date on which nobody works, and the way to a better one; both are empty for any other date. */
export interface DayOff {
  /** "It is due on a bank holiday, Good Friday." */
  notes: Block[];
  /** Moves it to the working day before, where that has not gone by. */
  buttons: Button[];
}

/**
 * Tells whoever chose a date ahead that nobody works on it: people mean such dates seldom, but may. `lead` begins the
 * sentence, "It is due on", and `moveTo` moves the record to the working day before.
 */
export function dayOff(day: Day, today: Day, lead: string, moveTo: (workingDay: Day) => Press): DayOff {
  if (day < today || isWorkingDay(day)) return { notes: [], buttons: [] };
  const before = workingDayBy(day);
  return {
    notes: [{ type: 'note', text: `${lead} ${nameOfDayOff(day)}.` }],
    buttons: before < today ? [] : [{ label: `Make it ${formatDay(before)}`, ...moveTo(before) }],
  };
}

/** The answer to a change, with what is to be said of the new date. */
export const withDayOff = (told: Message, { notes, buttons }: DayOff): Message => ({
  ...told,
  blocks: [...notes, ...told.blocks],
  buttons: [...told.buttons, ...buttons],
});

/** "a Sunday", "a bank holiday, Good Friday", "a Saturday, Christmas Day". */
function nameOfDayOff(day: Day): string {
  const holiday = bankHolidays(Number(day.slice(0, 4))).find((each) => each.day === day);
  const weekday = weekdayOf(day);
  const isWeekend = weekday >= WEEKDAYS.indexOf('Saturday');
  const kind = isWeekend ? `a ${WEEKDAYS[weekday]}` : 'a bank holiday';
  return holiday ? `${kind}, ${holiday.name}` : kind;
}
