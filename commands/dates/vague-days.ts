import { addDays, type Day, dayFrom, formatDay, lastOfMonth, weekdayOf } from './dates.ts';
import { A_MONTH, monthOf } from './which-month.ts';
import { nextWorkingDay } from './working-days.ts';
import { coming, type FoundDay, type SaidParts, YEAR } from './written-dates.ts';

/** Reads words as a day, with the whole grammar. */
export type ReadAny = (words: string, today: Day) => FoundDay;
/** A pattern for a way to write a day, and the function that reads its matches. */
export type Rule = readonly [pattern: string, read: (said: SaidParts, today: Day, any: ReadAny) => FoundDay];

/** Phrases that do not name one day. The person is asked for the day, and the likeliest one is suggested. */
export const VAGUE_DAYS: readonly Rule[] = [
  [`(?:the )?(?:end of )?q(?<quarter>[1-4])(?: (?<year>${YEAR}))?`, namedQuarter],
  ['(?:the )?(?:financial )?year[ -]?end|end of (?:the )?fy|fye', yearEnd],
  [
    `(?:the )?(?<part>mid|middle of|early|beginning of|start of|late|around|about|circa)(?: in)?[ -]${A_MONTH}`,
    partOfMonth,
  ],
  ['(?:the )?(?:next |school |the )*half[ -]?term', halfTerm],
  [
    'a\\.?s\\.?a\\.?p|as soon as (?:possible|you can)|urgent(?:ly)?|soonest|immediately|straight away|at once',
    asSoonAsPossible,
  ],
  ['christmas|xmas', (_, today) => beforeChristmas(today)],
  ['(?:the )?same time next week|next wk', (_, today) => inWeekOf(addDays(today, 7))],
  ['(?:the )?(?:week|wk) after next', (_, today) => inWeekOf(addDays(today, 14))],
  ['(?<part>early|mid|late|later)[ -](?<which>next|this) week', partOfWeek],
  ['(?:this |the )?weekend', (_, today) => inWeekOf(today)],
];

const inWeekOf = (day: Day): FoundDay => likely(addDays(day, 4 - weekdayOf(day)));

const likely = (guess: Day): FoundDay => ({
  doubt: `Which day is that? ${formatDay(guess)}, perhaps. Write the day.`,
  guess,
});

function partOfWeek({ part, which }: SaidParts, today: Day): FoundDay {
  const monday = addDays(today, (which === 'next' ? 7 : 0) - weekdayOf(today));
  return likely(addDays(monday, part === 'early' ? 0 : part === 'mid' ? 2 : 4));
}

/** Quarters are doubtful: in the NHS the first one is April to June, in the calendar year it is January to March. */
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

function yearEnd(_: SaidParts, today: Day): FoundDay {
  const guess = coming(today, (year) => `${year}-03-31`);
  return {
    doubt: 'Is that the end of the financial year, 31 March, or 31 December? Write the day.',
    ...(guess && { guess }),
  };
}

function partOfMonth(said: SaidParts, today: Day): FoundDay {
  const first = monthOf(said, today);
  const isEarly = /early|beginning|start/.test(said.part ?? '');
  const guess = addDays(first, isEarly ? 0 : said.part === 'late' ? 24 : 14);
  return likely(guess);
}

/**
 * Schools differ, so the usual weeks are only suggested: the third of February, the week of the spring bank holiday,
 * and the last of October.
 */
function halfTerm(_: SaidParts, today: Day): FoundDay {
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

function asSoonAsPossible(_: SaidParts, today: Day): FoundDay {
  const guess = nextWorkingDay(today);
  return {
    doubt: `By which day at the latest? The next working day is ${formatDay(guess)}. Write the day.`,
    guess,
  };
}

function beforeChristmas(today: Day): FoundDay {
  const guess = coming(today, (year) => `${year}-12-24`);
  return { doubt: 'Is that Christmas Eve, 24 December? Write the day.', ...(guess && { guess }) };
}
