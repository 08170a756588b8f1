import { flat } from './normalise.ts';

/**
 * After these words, "before" belongs to a day and begins no clause: "a week before 30 June", "the Friday
 * before the AGM".
 */
const TOLD_FROM =
  /\b(?:days?|nights?|weeks?|fortnights?|months?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours?) $/;

/**
 * After these words, "on" belongs to a day and begins no clause: to one that comes again, as in "every three weeks on
 * Thursday", or one that is so long after another, as in "a week on Friday".
 */
const HOLDS_ON =
  /\b(?:(?:each|every) (?:\w+ )?(?:months?|quarters?|weeks?|fortnights?)|(?:month|quarter|week|fortnight)ly|(?:an?|one|two|three|four|\d{1,2}) (?:weeks?|fortnights?)) $/;

/** After these words a day is not the one that is meant, or only roughly: "not before Friday", "except on Monday". */
const NOT_SO =
  /\b(?:(?<!or )not|never|except|but|apart from|excluding|roughly|approximately|approx|around|about|circa|perhaps|maybe|possibly) $/;

/** Only this many characters before a keyword are looked at. */
const BEFORE = 32;

/** After these words a day is one of several: "on 8 and 15 June". */
const ONE_OF_SEVERAL = /\b\d{1,2}(?:st|nd|rd|th)? (?:and|or|to|&|-) $/;

/** Whether the words, which end before a day, deny it, say it only roughly, or name another besides. */
export function isNotSo(before: string): boolean {
  const words = flat(before.slice(-BEFORE)).trimEnd();
  return (
    NOT_SO.test(`${words.replace(/ (?:on|by|before|at|until|in)$/, '')} `) || ONE_OF_SEVERAL.test(`${words} `)
  );
}

/** The keywords of days that may be denied so. */
const OF_DAYS = new Set(['before', 'by', 'on', 'until', 'till', 'after', 'from']);

/** Whether a keyword belongs to the words before it, which end at `at` with the space before the keyword. */
export function beginsNoClause(keyword: string, flatText: string, at: number): boolean {
  const before = flatText.slice(Math.max(0, at - BEFORE), at);
  if (OF_DAYS.has(keyword) && NOT_SO.test(before)) return true;
  const told = keyword === 'before' ? TOLD_FROM : keyword === 'on' ? HOLDS_ON : undefined;
  return told?.test(before) === true;
}

/** Whether the words, which follow a day or a length, make it a rough one or not the last: "by Friday or so". */
export const isRoughBy = (after: string): boolean => OR_SO.test(after);

const OR_SO =
  /^(?:or so|or thereabouts|give or take|at a push|-?ish|(?:at (?:the )?(?:very )?)?(?:earliest|soonest)|onwards?|or (?:later|after(?:wards)?)|and after(?:wards)?)\b/i;
