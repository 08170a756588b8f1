import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  firstOfMonth,
  formatDay,
  lastOfMonth,
  weekdayOf,
} from './dates.ts';
import { asSoonAsPossible, beforeChristmas, halfTerm, yearEnd } from './doubtful-days.ts';
import { NUMBER, readNumber } from './read-words.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts';
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

/** Reads the words of a day, as the whole grammar does. */
type ReadAny = (words: string, today: Day) => FoundDay;
type OfficeDayRule = readonly [
  pattern: string,
  read: (said: SaidParts, today: Day, any: ReadAny) => FoundDay,
];

const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const NTH = `(?<nth>${Object.keys(ORDINALS).join('|')}|last)`;
const A_MONTH = `(?:(?<which>this|next|the) month|(?<month>${MONTH})(?: (?<year>${YEAR}))?)`;
const OFFICE_DAY = String.raw`(?:cop|cob|eod|eob|c\.o\.p|(?:close|end) of (?:play|business|the day|day|the working day|office hours))`;
const PART_OF_DAY = '(?:first thing|(?:in the )?(?:morning|afternoon|evening)|lunchtime|lunch|tea ?time)';

const RULES: readonly OfficeDayRule[] = [
  [`(?:the )?${NTH} (?<weekday>${WEEKDAY}) (?:of|in) ${A_MONTH}`, nthWeekday],
  [`(?:the )?(?<nth>first|last) working day (?:of|in) ${A_MONTH}`, edgeWorkingDay],
  [`(?:the )?(?:last day of|end of|end) ${A_MONTH}`, (said, today) => lastOfMonth(monthOf(said, today))],
  [
    `(?:the )?(?<which>this|next|the)? ?month[ -]?end|eom`,
    (said, today) => lastOfMonth(monthOf({ which: 'this', ...said }, today)),
  ],
  ['(?:the )?(?:end of (?:the |this )?quarter|quarter[ -]?end)', (_, today) => endOfQuarter(today)],
  [`(?:the )?(?:end of )?q(?<quarter>[1-4])(?: (?<year>${YEAR}))?`, namedQuarter],
  [
    `(?:the )?end of (?:fy ?)?(?<from>20\\d\\d)/(?<to>\\d\\d|20\\d\\d)`,
    (said) => `${Number(said.from) + 1}-03-31`,
  ],
  [`(?:the )?end of (?<year>${YEAR})`, ({ year }) => `${year}-12-31`],
  ['(?:the )?(?:financial )?year[ -]?end|end of (?:the )?fy|fye', (_, today) => yearEnd(today)],
  [
    `(?:the )?(?:w/c|wc|w\\.c|week commencing|week beginning|w/b|week of|week starting) (?<day>.+)`,
    weekCommencing,
  ],
  [`(?:the )?(?:w/e|week ending|week end) (?<day>.+)`, (said, today, any) => any(said.day ?? '', today)],
  [
    `(?<part>mid|middle of|early|beginning of|start of|late|around|about|circa)[ -](?<month>${MONTH})(?: (?<year>${YEAR}))?`,
    partOfMonth,
  ],
  [`${OFFICE_DAY}(?: on)? (?<day>.+)`, (said, today, any) => any(said.day ?? '', today)],
  [`(?<day>.+?) (?:at )?${OFFICE_DAY}`, (said, today, any) => any(said.day ?? '', today)],
  [`${OFFICE_DAY}|tonight|this ${PART_OF_DAY}`, (_, today) => today],
  [`${PART_OF_DAY}(?: on)? (?<day>.+)`, (said, today, any) => any(said.day ?? '', today)],
  [
    `(?<day>.+?) ${PART_OF_DAY}|(?<other>.*[a-z]) [ap]m`,
    ({ day, other = '' }, today, any) => any(day ?? other, today),
  ],
  [
    `(?:within|in the next|over the next) (?<amount>.+)`,
    ({ amount }, today, any) => any(`in ${amount}`, today),
  ],
  [`(?:this time|same time) next week`, (_, today) => addDays(today, 7)],
  [
    `(?:(?<count>${NUMBER}) )?(?<unit>working days?|days?|weeks?|fortnights?|months?) (?<side>before|after) (?<day>.+)`,
    besides,
  ],
  [`(?:the )?(?<weekday>${WEEKDAY}|day|night|working day) (?<side>before|after) (?<day>.+)`, weekdayBesides],
  ['(?:the )?(?:next |school |the )*half[ -]?term', (_, today) => halfTerm(today)],
  [
    'a\\.?s\\.?a\\.?p|as soon as (?:possible|you can)|urgent(?:ly)?|soonest|immediately|straight away',
    (_, today) => asSoonAsPossible(today),
  ],
  ['christmas|xmas', (_, today) => beforeChristmas(today)],
];

const COMPILED = RULES.map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`), read] as const);

/** How deep a day may be told from another: "the day before the end of the month". */
const DEEPEST = 3;

/**
 * Reads a day as offices tell it: "the first Tuesday of next month", "month end", "w/c 14 June", "COP Friday", "two weeks
 * before 30 June". `any` reads the days it is told from.
 */
export function readOfficeDay(words: string, today: Day, any: ReadAny, depth = 0): FoundDay {
  if (depth >= DEEPEST) return undefined;
  const deeper: ReadAny = (inner, day) => any(inner, day) ?? readOfficeDay(inner, day, any, depth + 1);
  for (const [pattern, read] of COMPILED) {
    const match = pattern.exec(words);
    const found = match && read(match.groups ?? {}, today, deeper);
    if (found) return found;
  }
  return undefined;
}

/** The first day of the month that is meant: this one, the next one, or the named one that has not ended. */
function monthOf({ which, month, year }: SaidParts, today: Day): Day {
  if (month === undefined) return firstOfMonth(addMonths(today, which === 'next' ? 1 : 0));
  const first = (inYear: number) => dayFrom(inYear, monthNamed(month), 1) ?? today;
  if (year !== undefined) return first(Number(year));
  const last = coming(today, (each) => lastOfMonth(first(each))) ?? today;
  return firstOfMonth(last);
}

function nthWeekday(said: SaidParts, today: Day): FoundDay {
  const weekday = weekdayNamed(said.weekday ?? '');
  const inMonth = (first: Day): Day | undefined => {
    const last = lastOfMonth(first);
    if (said.nth === 'last') return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
    const day = addDays(
      first,
      ((weekday - weekdayOf(first) + 7) % 7) + 7 * ((ORDINALS[said.nth ?? ''] ?? 1) - 1),
    );
    return day <= last ? day : undefined;
  };
  const first = monthOf(said, today);
  const day = inMonth(first);
  // "The first Tuesday of June", said in the middle of June, is next year's.
  const isPast = day !== undefined && day < today && said.month !== undefined && said.year === undefined;
  return isPast ? inMonth(addMonths(first, 12)) : day;
}

function edgeWorkingDay(said: SaidParts, today: Day): FoundDay {
  const first = monthOf(said, today);
  if (said.nth === 'first') return isWorkingDay(first) ? first : nextWorkingDay(first);
  const last = lastOfMonth(first);
  return isWorkingDay(last) ? last : addWorkingDays(last, -1);
}

/** Quarters of the financial and of the calendar year end on the same days. */
function endOfQuarter(today: Day): Day {
  const month = Number(today.slice(5, 7));
  return lastOfMonth(`${today.slice(0, 5)}${String(Math.ceil(month / 3) * 3).padStart(2, '0')}-01`);
}

/** The first quarter of the NHS is from April to June; that of others is from January. */
function namedQuarter(said: SaidParts, today: Day): FoundDay {
  const quarter = Number(said.quarter);
  const endIn = (year: number): Day => {
    const month = ((quarter * 3 + 2) % 12) + 1;
    return lastOfMonth(dayFrom(quarter === 4 ? year + 1 : year, month, 1) ?? today);
  };
  const guess = said.year ? endIn(Number(said.year)) : coming(today, endIn);
  const shown = guess ? ` Of the financial year it ends on ${formatDay(guess)}.` : '';
  return {
    doubt: `Quarters are of the financial or of the calendar year.${shown} Write the day.`,
    ...(guess && { guess }),
  };
}

function weekCommencing(said: SaidParts, today: Day, any: ReadAny): FoundDay {
  const day = any(said.day ?? '', today);
  if (typeof day !== 'string' || weekdayOf(day) === 0) return day;
  const guess = addDays(day, -weekdayOf(day));
  return {
    doubt: `${formatDay(day)} is not a Monday. Its week begins on ${formatDay(guess)}. Write the day.`,
    guess,
  };
}

function partOfMonth(said: SaidParts, today: Day): FoundDay {
  const first = monthOf(said, today);
  const isEarly = /early|beginning|start/.test(said.part ?? '');
  const guess = addDays(first, isEarly ? 0 : said.part === 'late' ? 24 : 14);
  return { doubt: `Which day is that? ${formatDay(guess)}, perhaps. Write the day.`, guess };
}

/** "two weeks before 30 June". */
function besides(said: SaidParts, today: Day, any: ReadAny): FoundDay {
  const day = any(said.day ?? '', today);
  if (typeof day !== 'string') return day;
  const count = said.count ? readNumber(said.count) : 1;
  if (Number.isNaN(count) || (!said.count && /s$/.test(said.unit ?? ''))) return undefined;
  const by = said.side === 'before' ? -count : count;
  if (said.unit?.startsWith('working')) return addWorkingDays(day, by);
  if (said.unit?.startsWith('month')) return addMonths(day, by);
  return addDays(day, by * (said.unit?.startsWith('week') ? 7 : said.unit?.startsWith('fortnight') ? 14 : 1));
}

/** "the Friday before 30 June", "the day after". */
function weekdayBesides(said: SaidParts, today: Day, any: ReadAny): FoundDay {
  const day = any(said.day ?? '', today);
  if (typeof day !== 'string') return day;
  const step = said.side === 'before' ? -1 : 1;
  if (said.weekday === 'working day') return addWorkingDays(day, step);
  if (said.weekday === 'day' || said.weekday === 'night') return addDays(day, step);
  const wanted = weekdayNamed(said.weekday ?? '');
  const away = (step * (wanted - weekdayOf(day)) + 7) % 7;
  return addDays(day, step * (away === 0 ? 7 : away));
}
