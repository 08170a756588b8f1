import { visibleWords } from '../../storage/rows/visible-words.ts';

/** Nothing but what every keyboard has, and our own marks: what most people type. */
const PLAIN = /^[ -~\n\uE000\uE001]*$/;

/** Such a text in one line, its spaces single. */
const CLEAN = /^[!-~\uE000\uE001]+(?: [!-~\uE000\uE001]+)*$/;

/** What was typed, fit to be read: without what shows nothing, its spaces single, its lines kept. */
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

const FLAT: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '\n': ' ',
};

/**
 * The same text to look for words in, a character for each of its own: small letters, dashes and apostrophes of one kind,
 * wide letters and figures narrow. So what is found in it is found at the same place in the text itself.
 */
export function flat(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('`', "'").replaceAll('\n', ' ');
  return text.replaceAll(/[^ -~]|[A-Z]/g, flatCharacter);
}

function flatCharacter(character: string): string {
  const known = FLAT[character];
  if (known !== undefined) return known;
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  const small = character.normalize('NFKC').toLowerCase();
  return small.length === 1 ? small : character;
}

/** The text with what stands in quotes blotted out, so that nothing is found there. */
export const outsideQuotes = (flatText: string): string =>
  flatText.replaceAll(/"[^"]*"/g, (quoted) => '\uFFFC'.repeat(quoted.length));

/** What stands in quotes as a whole, without them; quotes within it are its own: “We agreed the "fast track" route”. */
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

/** In single quotes as a whole; an apostrophe stands between letters, and others would be quotes of its own. */
const SINGLE_QUOTED = /^['‘](?=\S)((?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))+)(?<=\S)['’][.,;]?$/u;
