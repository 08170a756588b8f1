import { addDays, type Day, formatDay, weekdayOf } from './dates.ts';
import { nextWorkingDay } from './working-days.ts';
import { coming, type FoundDay } from './written-dates.ts';

// What may be several days: each is asked about, with the likeliest.

/** The end of a year, of which there are two. */
export function yearEnd(today: Day): FoundDay {
  const guess = coming(today, (year) => `${year}-03-31`);
  return {
    doubt: 'Is that the end of the financial year, 31 March, or 31 December? Write the day.',
    ...(guess && { guess }),
  };
}

/** Schools differ, so the usual weeks are only offered: the third of February, that of the spring bank holiday, the last of October. */
export function halfTerm(today: Day): FoundDay {
  const mondays = (year: number): Day[] => [
    addDays(mondayFrom(`${year}-02-01`), 14),
    mondayFrom(`${year}-05-25`),
    addDays(mondayFrom(`${year}-11-01`), -7),
  ];
  const year = Number(today.slice(0, 4));
  const monday = [...mondays(year), ...mondays(year + 1)].find((day) => addDays(day, -3) >= today);
  const guess = monday && addDays(monday, -3);
  const shown = guess ? ` The Friday before the next usual one is ${formatDay(guess)}.` : '';
  return {
    doubt: `Half terms differ from school to school.${shown} Write the day.`,
    ...(guess && { guess }),
  };
}

const mondayFrom = (day: Day): Day => addDays(day, (7 - weekdayOf(day)) % 7);

/** What is urgent has a day too. */
export function asSoonAsPossible(today: Day): FoundDay {
  const guess = nextWorkingDay(today);
  return {
    doubt: `By which day at the latest? The next working day is ${formatDay(guess)}. Write the day.`,
    guess,
  };
}

/** By Christmas, which is no working day. */
export function beforeChristmas(today: Day): FoundDay {
  const guess = coming(today, (year) => `${year}-12-24`);
  return { doubt: 'Is that Christmas Eve, 24 December? Write the day.', ...(guess && { guess }) };
}
