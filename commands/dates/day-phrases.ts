import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  formatDay,
  lastOfMonth,
  WEEKDAYS,
  weekdayOf,
} from './dates.ts';
import { NUMBER, plain, readNumber } from './read-words.ts';
import { addWorkingDays, bankHolidays, easterSunday } from './working-days.ts';
import {
  coming,
  type FoundDay,
  MONTH,
  monthNamed,
  type SaidParts,
  WEEKDAY,
  weekdayNamed,
  YEAR,
} from './written-dates.ts';

type DayPhraseRule = readonly [pattern: string, read: (said: SaidParts, today: Day) => FoundDay];

const ANCHOR = `(?<anchor>today|tomorrow|tmrw|tmw|tonight|yesterday|(?:on |this |this coming |coming |next )?${WEEKDAY}|${WEEKDAY} coming)`;
const AMOUNT = `(?:(?<count>${NUMBER}) )?(?<unit>fortnight|(?:working )?day|week|month|year)(?<many>s)?`;

const RULES: readonly DayPhraseRule[] = [
  [ANCHOR, (said, today) => anchorDay(said.anchor, today)],
  ['(?:the )?day after tomorrow', (_, today) => addDays(today, 2)],
  [`(?<weekday>${WEEKDAY}) (?:of )?next week`, (said, today) => anchorDay(`next ${said.weekday}`, today)],
  [`next week (?:on )?(?<weekday>${WEEKDAY})`, (said, today) => anchorDay(`next ${said.weekday}`, today)],
  [`${ANCHOR} (?<unit>week|fortnight)`, laterThanAnchor],
  [`${AMOUNT}(?: from)? ${ANCHOR}`, laterThanAnchor],
  [`in ${AMOUNT}(?: time| from now)?`, (said, today) => later(today, said)],
  [`${AMOUNT} (?:time|from now)`, (said, today) => later(today, said)],
  ['(?:the )?end of (?:the |this )?month', (_, today) => lastOfMonth(today)],
  ['(?:the )?end of next month', (_, today) => lastOfMonth(addMonths(today, 1))],
  [`(?:the )?end of (?<month>${MONTH})(?: (?<year>${YEAR}))?`, endOfNamedMonth],
  ['(?:the )?end of (?:the |this )?year', (_, today) => `${today.slice(0, 4)}-12-31`],
  ['(?:the )?end of (?:the |this )?financial year', (_, today) => coming(today, (year) => `${year}-03-31`)],
  ['(?:(?:the )?end of (?:the |this )?(?:(?<which>next) )?(?:working )?week|eow)', endOfWeek],
  [`(?<name>[a-z]+(?: [a-z]+){1,3})(?: (?<year>${YEAR}))?`, namedDay],
];

const COMPILED = RULES.map(([pattern, read]) => [new RegExp(`^${pattern}$`), read] as const);

const OTHER_NAMES: Record<string, string> = {
  'may day': 'early may bank holiday',
  'may day bank holiday': 'early may bank holiday',
  'late may bank holiday': 'spring bank holiday',
  'august bank holiday': 'summer bank holiday',
};

/**
 * Reads a day that is given relative to today, or by name: "tomorrow", "Friday" and "this Friday" (the coming one),
 * "next Friday" (the one in next week, Monday to Sunday), "a week on Tuesday", "in 10 days", "end of June", "Easter
 * Monday".
 */
export function readDayPhrase(words: string, today: Day): FoundDay {
  for (const [pattern, read] of COMPILED) {
    const match = pattern.exec(words);
    if (match) return read(match.groups ?? {}, today);
  }
  return undefined;
}

function anchorDay(anchor = '', today: Day): FoundDay {
  if (anchor === 'today' || anchor === 'tonight') return today;
  if (['tomorrow', 'tmrw', 'tmw'].includes(anchor)) return addDays(today, 1);
  if (anchor === 'yesterday') return addDays(today, -1);
  const weekday = weekdayNamed(
    anchor
      .replace(/ coming$/, '')
      .split(' ')
      .at(-1) ?? '',
  );
  const ahead = weekday - weekdayOf(today);
  if (anchor.startsWith('next ')) return addDays(today, ahead + 7);
  if (ahead !== 0) return addDays(today, (ahead + 7) % 7);
  return {
    doubt: `Today is ${WEEKDAYS[weekday]}. Write "today" or "a week today".`,
    guess: addDays(today, 7),
  };
}

function laterThanAnchor(said: SaidParts, today: Day): FoundDay {
  const from = anchorDay(said.anchor, today);
  return typeof from === 'string' ? later(from, said) : from;
}

/** The day that is an amount of time after another. "week" and "fortnight" need no count. */
function later(day: Day, { count, unit, many }: SaidParts): FoundDay {
  if (!count && (many || (unit !== 'week' && unit !== 'fortnight'))) return undefined;
  const number = count ? readNumber(count) : 1;
  if (number < 1 || number > 999) return undefined;
  if (unit === 'day') return addDays(day, number);
  if (unit === 'working day') return addWorkingDays(day, number);
  if (unit === 'week') return addDays(day, number * 7);
  if (unit === 'fortnight') return addDays(day, number * 14);
  return addMonths(day, unit === 'year' ? number * 12 : number);
}

function endOfNamedMonth(said: SaidParts, today: Day): FoundDay {
  const month = monthNamed(said.month ?? '');
  const lastIn = (year: number) => lastOfMonth(dayFrom(year, month, 1) ?? today);
  return said.year ? lastIn(Number(said.year)) : coming(today, lastIn);
}

/**
 * An office week ends on Friday. At a weekend, "the end of the week" could mean either week, so the person is asked.
 */
function endOfWeek({ which }: SaidParts, today: Day): FoundDay {
  const friday = addDays(today, 4 - weekdayOf(today) + (which === 'next' ? 7 : 0));
  if (friday >= today) return friday;
  const guess = addDays(friday, 7);
  return { doubt: `Is that ${formatDay(guess)}? Write the day.`, guess };
}

/** A bank holiday or a related day, by name: in the given year, otherwise the coming one. */
function namedDay(said: SaidParts, today: Day): FoundDay {
  const name = OTHER_NAMES[said.name ?? ''] ?? said.name;
  const dayIn = (year: number): Day | undefined => {
    if (name === 'christmas eve') return `${year}-12-24`;
    if (name === 'new years eve') return `${year}-12-31`;
    if (name === 'easter sunday') return easterSunday(year);
    return holidaysNamed(year).get(name ?? '');
  };
  return said.year ? dayIn(Number(said.year)) : coming(today, dayIn);
}

const namedByYear = new Map<number, ReadonlyMap<string, Day>>();

/** A year's bank holidays, keyed by their plain names. */
function holidaysNamed(year: number): ReadonlyMap<string, Day> {
  const known = namedByYear.get(year);
  if (known) return known;
  const named = new Map(bankHolidays(year).map(({ name, day }) => [plain(name), day]));
  namedByYear.set(year, named);
  return named;
}
