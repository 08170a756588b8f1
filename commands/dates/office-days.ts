import { addDays, addMonths, type Day, formatDay, lastOfMonth, weekdayOf } from './dates.ts';
import { NUMBER, readNumber } from './read-words.ts';
import { type ReadAny, type Rule, VAGUE_DAYS } from './vague-days.ts';
import { A_MONTH, monthOf } from './which-month.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from './working-days.ts';
import { type FoundDay, type SaidParts, WEEKDAY, weekdayNamed, YEAR } from './written-dates.ts';

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
const OFFICE_DAY = String.raw`(?:cop|cob|eod|eob|c\.o\.p|(?:close|end) of (?:play|business|the day|day|the working day|office hours)|close)`;
const PART_OF_DAY = '(?:first thing|(?:in the )?(?:morning|afternoon|evening)|lunchtime|lunch|tea ?time)';

const RULES: readonly Rule[] = [
  [`(?:the )?${NTH} (?<weekday>${WEEKDAY}) (?:of|in) ${A_MONTH}`, nthWeekday],
  [`(?:the )?(?<nth>first|last) working day (?:of|in) ${A_MONTH}`, edgeWorkingDay],
  [
    `(?:the )?end of (?<day>(?:on |this |next )?${WEEKDAY}(?: .+)?)`,
    (said, today, any) => any(said.day ?? '', today),
  ],
  [`(?:the )?${NTH} working day (?:of|in) ${A_MONTH}`, nthWorkingDay],
  ['(?:the )?end of (?:the |this )?calendar year', (_, today) => `${today.slice(0, 4)}-12-31`],
  [`(?:the )?(?:last day of|end of|end) ${A_MONTH}`, (said, today) => lastOfMonth(monthOf(said, today))],
  [
    `(?:the )?(?<which>this|next|the)? ?month[ -]?end|eom`,
    (said, today) => lastOfMonth(monthOf({ which: 'this', ...said }, today)),
  ],
  ['(?:the )?(?:end of (?:the |this )?quarter|quarter[ -]?end)', (_, today) => endOfQuarter(today)],
  [
    `(?:the )?end of (?:fy ?)?(?<from>20\\d\\d)/(?<to>\\d\\d|20\\d\\d)`,
    (said) => `${Number(said.from) + 1}-03-31`,
  ],
  [`(?:the )?end of (?<year>${YEAR})`, ({ year }) => `${year}-12-31`],
  [
    `(?:the )?(?:w/c|wc|w\\.c|week commencing|week beginning|w/b|week of|week starting) (?<day>.+)`,
    weekCommencing,
  ],
  [`(?:the )?(?:w/e|week ending|week end) (?<day>.+)`, (said, today, any) => any(said.day ?? '', today)],
  [`${OFFICE_DAY}(?: on)? (?<day>.+)`, (said, today, any) => any(said.day ?? '', today)],
  [`(?<day>.+?) (?:at )?${OFFICE_DAY}`, (said, today, any) => any(said.day ?? '', today)],
  [`${OFFICE_DAY}|tonight|this ${PART_OF_DAY}`, (_, today) => today],
  [`${PART_OF_DAY}(?: on)? (?<day>.+)`, (said, today, any) => any(said.day ?? '', today)],
  [
    `(?<day>.+?) ${PART_OF_DAY}|(?<other>.*[a-z]) [ap]m`,
    ({ day, other = '' }, today, any) => any(day ?? other, today),
  ],
  [
    '(?:in |within )(?:the next )?(?<hours>24|48|72) (?:hours?|hrs?)',
    ({ hours }, today) => addDays(today, Number(hours) / 24),
  ],
  [
    `(?:within|(?:in|over|during|within) the (?:next|coming)) (?<amount>.+)`,
    ({ amount }, today, any) => any(`in ${amount}`, today),
  ],
  [
    `(?:(?<count>${NUMBER}) )?(?<unit>working days?|days?|weeks?|fortnights?|months?) (?<side>before|after) (?<day>.+)`,
    besides,
  ],
  [`(?:the )?(?<weekday>${WEEKDAY}|day|night|working day) (?<side>before|after) (?<day>.+)`, weekdayBesides],
];

const COMPILED = [...RULES, ...VAGUE_DAYS].map(
  ([pattern, read]) => [new RegExp(`^(?:${pattern})$`), read] as const,
);

/** How many levels deep a date may refer to another: "the day before the end of the month". */
const DEEPEST = 3;

/**
 * Reads a day as offices write it: "the first Tuesday of next month", "month end", "w/c 14 June", "COP Friday", "two
 * weeks before 30 June". `any` reads the day that such a phrase refers to.
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
  // In the middle of June, "the first Tuesday of June" means next year's.
  const isPast = day !== undefined && day < today && said.month !== undefined && said.year === undefined;
  return isPast ? inMonth(addMonths(first, 12)) : day;
}

function edgeWorkingDay(said: SaidParts, today: Day): FoundDay {
  const first = monthOf(said, today);
  if (said.nth === 'first') return isWorkingDay(first) ? first : nextWorkingDay(first);
  const last = lastOfMonth(first);
  return isWorkingDay(last) ? last : addWorkingDays(last, -1);
}

/** Reads "the third working day of July". */
function nthWorkingDay(said: SaidParts, today: Day): FoundDay {
  const first = edgeWorkingDay({ ...said, nth: 'first' }, today);
  return typeof first === 'string' ? addWorkingDays(first, (ORDINALS[said.nth ?? ''] ?? 1) - 1) : first;
}

/** The last day of the quarter. Quarters of the financial and of the calendar year end on the same days. */
function endOfQuarter(today: Day): Day {
  const month = Number(today.slice(5, 7));
  return lastOfMonth(`${today.slice(0, 5)}${String(Math.ceil(month / 3) * 3).padStart(2, '0')}-01`);
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

/** Reads "two weeks before 30 June". */
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

/** Reads "the Friday before 30 June" and "the day after 30 June". */
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
