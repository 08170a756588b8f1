import { visibleWords } from '../../storage/rows/visible-words.ts';

/**
 * Matches text with only characters that every keyboard has, and our marks for mentions: what most people
 * type.
 */
const PLAIN = /^[ -~\n\uE000\uE001]*$/;

/** Matches such text if it is one line with single spaces, so that there is nothing to clean. */
const CLEAN = /^[!-~\uE000\uE001]+(?: [!-~\uE000\uE001]+)*$/;

/**
 * Prepares typed text for reading: drops invisible characters and blank lines, makes spaces single and double
 * quotes straight, and keeps line breaks.
 */
export function clean(text: string): string {
  if (CLEAN.test(text)) return text;
  const visible = PLAIN.test(text)
    ? text
    : visibleWords(text)
        .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
        .replaceAll(/[“”„‟«»]/g, '"');
  return visible
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** What stands for each character in a text to search in. Others are added once they were met. */
const FLAT = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['‛', "'"],
  ['`', "'"],
  ['´', "'"],
  ['′', "'"],
  ['\n', ' '],
]);

/**
 * A version of the text to search in: lower case, with one kind of dash and of apostrophe, and narrow letters
 * and figures for wide ones. It has the same length as the text, so whatever is found in it is at the same
 * place in the text.
 */
export function flat(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('`', "'").replaceAll('\n', ' ');
  return text.replaceAll(/[^ -~]|[A-Z]/g, flatCharacter);
}

function flatCharacter(character: string): string {
  const known = FLAT.get(character);
  if (known !== undefined) return known;
  const small = /[\p{Pd}\u2212]/u.test(character) ? '-' : character.normalize('NFKC').toLowerCase();
  const made = small.length === 1 ? small : character;
  FLAT.set(character, made);
  return made;
}

/** Blots out whatever is in quotes, so that nothing is found there. The length stays the same. */
export const outsideQuotes = (flatText: string): string =>
  flatText.includes('"') ? withQuotesBlotted(flatText) : flatText;

const withQuotesBlotted = (flatText: string): string =>
  flatText.replaceAll(/"[^"]*"/g, (quoted) => '\uFFFC'.repeat(quoted.length));

/**
 * Removes the quotes around a text that is quoted as a whole. Quotes inside it stay: “We agreed the "fast
 * track" route”. A text that only begins and ends with quoted words, such as "Yes" or "No", stays as it is.
 */
export function unquoted(text: string): string {
  if (!/^["'‘]/.test(text)) return text;
  const [, inside] = /^"(.*)"[.,;]?$/s.exec(text) ?? [];
  if (inside === undefined) return SINGLE_QUOTED.exec(text)?.[1] ?? text;
  const first = inside.indexOf('"');
  if (first === -1) return inside;
  const opens =
    (first === 0 || /[\s(]/.test(inside.charAt(first - 1))) && /\S/.test(inside.charAt(first + 1));
  return opens && inside.split('"').length % 2 === 1 ? inside : text;
}

/**
 * A text in single quotes as a whole. In it there may be apostrophes between letters, but no other quotes.
 */
const SINGLE_QUOTED = /^['‘](?=\S)((?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))+)(?<=\S)['’][.,;]?$/u;

/**
 * The words before a clause, without those that only lead over to it: `"Minor ailments" in` before "domain 1", "Leeds, York and"
 * before "closes Friday". After a text that is not in quotes only "and" does: all else may belong to it.
 */
export const leadingUpTo = (words: string): string => {
  const [leading] = LEADS_OVER_AFTER_QUOTE.exec(words) ?? [];
  if (leading === undefined) return words.replace(ENDS_IN_AND, '');
  const before = words.slice(0, -leading.length);
  const quoted = before.replace(WHOSE_IT_IS, '');
  return unquoted(quoted) === quoted ? words : before;
};

const LEADS_OVER_AFTER_QUOTE = /(?<=["”'’])(?:[\s,;:]+(?:and|as|for|in|on|under|which|with))+[\s,;:]*$/i;

const ENDS_IN_AND = /(?<=\S)[\s,;]+and$/i;

/** Who or which record is named before the text: "@bob", "M1". */
const WHOSE_IT_IS = /^(?:(?:@\S+|\uE000\d+\uE001|me|[a-z]\d+)[\s,:]+)+/i;

/** Whether words that stand between two clauses only join them: "in domain 1 and led by @ann". */
export const joinsClauses = (words: string): boolean => /^(?:and|with|and with)$/i.test(words);
