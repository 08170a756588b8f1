import type { Saying } from '../parts/spoken.ts';

const WHO =
  "(?:(?:it (?:was|is)|(?:we|members|(?:the )?(?:group|board|committee|network|lpn|meeting|members))(?: have| has|’ve|'ve)?) )?";
const AGREED = '(?:agreed|resolved|decided|approved|carried|passed)';
const VOTES = String.raw`[:,]? (?:by )?(\d{1,3}) ?(?:votes? )?(?:to|-|–|for(?:,| and| -)?) ?(\d{1,3})(?: votes| against)?,?`;
const HOW = '(unanimously|by consensus)';
/** What separates how it was agreed from what was; "to" is of that: "to fund the pilot". */
const GAP = '(?: that| in favour of|:|,)?:?';
const WHAT = String.raw`\s+(\S.*?)[. ]*$`;

/**
 * Sentences that begin with how it was agreed: "We voted 4 to 1 to adopt it", "Carried unanimously: we pilot it". They are
 * read before those that only say that it was.
 */
export const agreedSayings: Saying[] = [
  {
    beginning: new RegExp(
      String.raw`^${WHO}voted${VOTES}(?: to| in favour of| for| that (?:we|the group)(?: should)?)[: ]*(\S.*?)[. ]*$`,
    ),
    means: 'decision record $3 with votes $1 for, $2 against',
    goesFirst: true,
  },
  {
    beginning: new RegExp(`^${WHO}${AGREED}${VOTES}${GAP}${WHAT}`),
    means: 'decision record $3 with votes $1 for, $2 against',
    goesFirst: true,
  },
  {
    beginning: new RegExp(
      String.raw`^the vote was (\d{1,3}) ?(?:to|-|–) ?(\d{1,3}),? (?:for|to|in favour of|that)${WHAT}`,
    ),
    means: 'decision record $3 with votes $1 for, $2 against',
    goesFirst: true,
  },
  {
    beginning: new RegExp(`^${WHO}(?:${HOW} ${AGREED}|${AGREED} ${HOW})${GAP}${WHAT}`),
    means: 'decision record $3 with votes $1$2',
    goesFirst: true,
  },
  {
    beginning: new RegExp(`^${WHO}${AGREED} (?:nem con|nem\\. con\\.?|with nobody against)${GAP}${WHAT}`),
    means: 'decision record $1, nem con',
    goesFirst: true,
  },
];
