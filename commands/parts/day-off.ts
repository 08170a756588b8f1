import { type Day, formatDay, WEEKDAYS, weekdayOf } from '../dates/dates.ts';
import { bankHolidays, isWorkingDay } from '../dates/working-days.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import type { Press } from '../press.ts';
import type { Block, Button, Message } from '../view.ts';

/** A note about a date on which nobody works, and a button for a better date. Both are empty for any other date. */
export interface DayOff {
  /** "It is due on a bank holiday, Good Friday." */
  notes: Block[];
  /** Moves the record to the working day before, unless that has passed. */
  buttons: Button[];
}

/**
 * Warns the person who chose a future date if nobody works on it. It is not refused, because some people do mean such a
 * date. `lead` begins the sentence, such as "It is due on"; `moveTo` moves the record to the working day before.
 */
export function dayOff(day: Day, today: Day, lead: string, moveTo: (workingDay: Day) => Press): DayOff {
  if (day < today || isWorkingDay(day)) return { notes: [], buttons: [] };
  const before = workingDayBy(day);
  return {
    notes: [{ type: 'note', text: `${lead} ${nameOfDayOff(day)}.` }],
    buttons: before < today ? [] : [{ label: `Make it ${formatDay(before)}`, ...moveTo(before) }],
  };
}

/** A record's buttons, with the one for a better date after the likeliest. */
export const withBetterDate = (buttons: Button[], off: DayOff): Button[] => [
  ...buttons.slice(0, 1),
  ...off.buttons,
  ...buttons.slice(1),
];

/** Adds the note and button about the new date to the answer to a change. */
export const withDayOff = (told: Message, { notes, buttons }: DayOff): Message => ({
  ...told,
  blocks: [...notes, ...told.blocks],
  buttons: [...told.buttons, ...buttons],
});

/** Names the day: "a Sunday", "a bank holiday, Good Friday", "a Saturday, Christmas Day". */
export function nameOfDayOff(day: Day): string {
  const holiday = bankHolidays(Number(day.slice(0, 4))).find((each) => each.day === day);
  const weekday = weekdayOf(day);
  const isWeekend = weekday >= WEEKDAYS.indexOf('Saturday');
  const kind = isWeekend ? `a ${WEEKDAYS[weekday]}` : 'a bank holiday';
  return holiday ? `${kind}, ${holiday.name}` : kind;
}
