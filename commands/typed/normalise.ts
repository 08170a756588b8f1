/** Characters that show nothing: format and direction marks, but what joins emoji and letters. */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}/gu;

/** What was typed, fit to be read: without what shows nothing, its spaces single, its lines kept. */
export const clean = (text: string): string =>
  text
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .replaceAll(/[“”]/g, '"')
    .trim();

const FLAT: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '\n': ' ',
};

/**
 * The same text to look for words in, a character for each of its own: small letters, dashes and apostrophes of one kind,
 * wide letters and figures narrow. So what is found in it is found at the same place in the text itself.
 */
export const flat = (text: string): string => text.replaceAll(/[^ -~]|[A-Z]/g, flatCharacter);

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
  const [, inside] = /^"(.*)"[.,;]?$/s.exec(text) ?? [];
  if (inside === undefined) return text;
  const first = inside.indexOf('"');
  if (first === -1) return inside;
  const opens =
    (first === 0 || /[\s(]/.test(inside.charAt(first - 1))) && /\S/.test(inside.charAt(first + 1));
  return opens && inside.split('"').length % 2 === 1 ? inside : text;
}
