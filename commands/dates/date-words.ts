import { MONTHS, WEEKDAYS } from './dates.ts';
import { DAY_NUMBERS, NUMBER, plain } from './read-words.ts';
import { endOfNext } from './word-ends.ts';
import { MONTH, WEEKDAY } from './written-dates.ts';

/** The words that occur in dates people write, besides figures, numbers, weekdays and months. */
const OTHERS = `
  a about after am and around as asap at august bank before beginning beside boxing business can charles christmas circa
  close cob coming commencing cop coronation day days diamond due during early easter elizabeth end ending eob eod eom
  evening eve financial first for fortnight fortnights fourth from funeral fy fye golden good half holiday hours ii
  iii immediately in it jubilee king last late later latest lunch lunchtime may mid middle month months morning new next no
  night not now of office on or over part play pm possible platinum quarter queen royal same school second soon soonest
  spring start starting state straight substitute summer tea term than the thing third this time today tomorrow tonight
  until urgent urgently wb wc we wedding week weeks within working xmas year years yesterday you afternoon away teatime
  another further extra longer more calendar wk tmrw tmw eow instead meeting our following weekend over once hour hr hrs hours ${Object.keys(DAY_NUMBERS).join(' ')} day`;

const WORDS = new Set([
  ...OTHERS.trim().split(/\s+/),
  ...[...WEEKDAYS, ...MONTHS].map((name) => name.toLowerCase()),
]);
const ALIKE = new RegExp(
  `^(?:\\d+(?:st|nd|rd|th|h)?|q[1-4]|fy\\d*|[a-z]|${MONTH}|${WEEKDAY}s?|${NUMBER}|\\d+${MONTH}\\d*)$`,
);

/** Whether all of these plain words can occur in a date; if not, there is no need to read the text as a date. */
export const mayBeDay = (words: string): boolean =>
  words !== '' && words.split(' ').every((word) => isOfDays(word) || word.split(/[./-]/).every(isOfDays));

const isOfDays = (word: string): boolean => word === '' || WORDS.has(word) || ALIKE.test(word);

const ENDS_NO_DAY = /(?:^| )(?:at|in|for|on|of|the|by|an?|and|to|till|until|from|before|this|within)$/i;

/** Whether the words end with one that no day or time ends with. */
export const endsNoDay = (words: string): boolean => ENDS_NO_DAY.test(words);

const OF_TIMES = new Set(
  '@ bst between gmt hour hours hr hrs if mid midday midnight min mins minute minutes no noon oclock past please pls prompt quarter sharp start thanks thank till to until very within time @'.split(
    ' ',
  ),
);

/**
 * The length of the longest start of the text, up to `mostWords` words, whose words can all occur in dates and times.
 */
export function whenRun(words: string, mostWords: number): number {
  let end = 0;
  for (let count = 0; count < mostWords; count++) {
    const next = endOfNext(words, end);
    if (next === undefined) break;
    const word = words.slice(end, next).trim();
    const said = /^[a-z\d]+$/i.test(word) ? word.toLowerCase() : plain(word);
    if (said !== '' && !/^\d/.test(said) && !OF_TIMES.has(said) && !mayBeDay(said)) break;
    end = next;
  }
  return end;
}
