import { addDays, type Day, weekdayOf } from './dates.ts';

export interface BankHoliday {
  readonly day: Day;
  /** The name that GOV.UK uses: "Boxing Day", "Boxing Day (substitute day)". */
  readonly name: string;
}

const SATURDAY = 5;

/** Holidays that a proclamation moved, by name and year. */
const MOVED: Record<string, Record<number, Day>> = {
  'Early May bank holiday': { 2020: '2020-05-08' },
  'Spring bank holiday': { 2002: '2002-06-04', 2012: '2012-06-04', 2022: '2022-06-02' },
};

/** Holidays that a proclamation added once. Extend these two lists when new proclamations are announced. */
const GIVEN_ONCE: readonly BankHoliday[] = [
  { day: '2002-06-03', name: 'Golden Jubilee bank holiday' },
  { day: '2011-04-29', name: 'Royal wedding bank holiday' },
  { day: '2012-06-05', name: 'Diamond Jubilee bank holiday' },
  { day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { day: '2022-09-19', name: 'Bank holiday for the State Funeral of Queen Elizabeth II' },
  { day: '2023-05-08', name: 'Bank holiday for the coronation of King Charles III' },
];

const byYear = new Map<number, readonly BankHoliday[]>();

/**
 * The bank holidays in England of a year from 2000, in order: each on its own day, and also its substitute day if it
 * falls at a weekend. The eight rules of the Banking and Financial Dealings Act 1971 are computed here, because a
 * library for every country takes 70 ms and 27 MB to load (and lacks some years). A test compares the result with that
 * library.
 */
export function bankHolidays(year: number): readonly BankHoliday[] {
  const known = byYear.get(year);
  if (known) return known;
  const proper = properHolidays(year);
  const all = [...proper, ...substitutes(proper)].sort((a, b) => (a.day < b.day ? -1 : 1));
  byYear.set(year, all);
  return all;
}

/** Whether a day is from Monday to Friday and not a bank holiday in England. */
export function isWorkingDay(day: Day): boolean {
  return (
    weekdayOf(day) < SATURDAY && !bankHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.day === day)
  );
}

/**
 * The nth working day after `day`, or before it if `count` is negative. For 0 it is `day` itself if that is a working
 * day, otherwise the next working day.
 */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left--) {
    do reached = addDays(reached, step);
    while (!isWorkingDay(reached));
  }
  return count === 0 && !isWorkingDay(day) ? nextWorkingDay(day) : reached;
}

/** The first working day after `day`, never `day` itself. */
export function nextWorkingDay(day: Day): Day {
  return addWorkingDays(day, 1);
}

/** How many working days there are after one day, up to and including another. */
export function workingDaysAfter(after: Day, until: Day): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Easter Sunday by the Gregorian rule of Meeus ("Astronomical Algorithms", chapter 8). */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moonAge = (19 * (year % 19) + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const leapDays = 2 * (century % 4) + 2 * Math.floor((year % 100) / 4);
  const toSunday = (32 + leapDays - moonAge - (year % 4)) % 7;
  const late = Math.floor(((year % 19) + 11 * moonAge + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, moonAge + toSunday - 7 * late);
}

function properHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const usual: BankHoliday[] = [
    { day: `${year}-01-01`, name: "New Year's Day" },
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    { day: firstMondayFrom(`${year}-05-01`), name: 'Early May bank holiday' },
    { day: firstMondayFrom(`${year}-05-25`), name: 'Spring bank holiday' },
    { day: firstMondayFrom(`${year}-08-25`), name: 'Summer bank holiday' },
    { day: `${year}-12-25`, name: 'Christmas Day' },
    { day: `${year}-12-26`, name: 'Boxing Day' },
  ];
  const kept = usual.map((holiday) => ({ ...holiday, day: MOVED[holiday.name]?.[year] ?? holiday.day }));
  return [...kept, ...GIVEN_ONCE.filter((holiday) => holiday.day.startsWith(`${year}-`))];
}

/** Gives each holiday at a weekend a substitute: the next weekday that is not a holiday already. */
function substitutes(proper: readonly BankHoliday[]): BankHoliday[] {
  const taken = new Set(proper.map((holiday) => holiday.day));
  const free = (day: Day): Day =>
    weekdayOf(day) < SATURDAY && !taken.has(day) ? day : free(addDays(day, 1));
  return proper
    .filter((holiday) => weekdayOf(holiday.day) >= SATURDAY)
    .map((holiday) => {
      const day = free(holiday.day);
      taken.add(day);
      return { day, name: `${holiday.name} (substitute day)` };
    });
}

const firstMondayFrom = (day: Day): Day => addDays(day, (7 - weekdayOf(day)) % 7);
