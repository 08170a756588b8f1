/**
 * After these words, "before" belongs to a day and begins no clause: "a week before 30 June", "the Friday
 * before the AGM".
 */
const TOLD_FROM =
  /\b(?:days?|nights?|weeks?|fortnights?|months?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours?) $/;

/** After these words, "on" belongs to days that come again and begins no clause: "every three weeks on Thursday". */
const COMES_AGAIN =
  /\b(?:(?:each|every) (?:\w+ )?(?:months?|quarters?|weeks?|fortnights?)|(?:month|quarter|week|fortnight)ly) $/;

/** Only this many characters before a keyword are looked at. */
const BEFORE = 32;

/** Whether a keyword belongs to the words before it, which end at `at` with the space before the keyword. */
export function beginsNoClause(keyword: string, flatText: string, at: number): boolean {
  const told = keyword === 'before' ? TOLD_FROM : keyword === 'on' ? COMES_AGAIN : undefined;
  return told?.test(flatText.slice(Math.max(0, at - BEFORE), at)) === true;
}
