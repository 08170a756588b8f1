import { digitOf } from './digits.ts';

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const VALUES = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...ONES.split(' ').map((word, index) => [word, index + 1] as const),
  ...TENS.split(' ').flatMap((ten, tens) => [
    [ten, (tens + 2) * 10] as const,
    ...ONES.split(' ')
      .slice(0, 9)
      .flatMap((one, ones) =>
        [' ', '-'].map((gap) => [`${ten}${gap}${one}`, (tens + 2) * 10 + ones + 1] as const),
      ),
  ]),
]);

/** The source of a pattern that matches what `readNumber` reads, longest words first. */
export const NUMBER = String.raw`(?:\d{1,4}|${[...VALUES.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** Reads "two", "a", "forty-five" and "45" as numbers; NaN for anything else. */
export function readNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (VALUES.get(text) ?? Number.NaN);
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth';

/** The day of the month for each ordinal word: "eleventh" is 11. */
export const DAY_NUMBERS: Record<string, number> = Object.fromEntries([
  ...ORDINALS.split(' ').map((word, index) => [word, word === 'thirtieth' ? 30 : index + 1] as const),
  ...ORDINALS.split(' ')
    .slice(0, 9)
    .flatMap((word, index) => [
      [`twenty-${word}`, 21 + index] as const,
      ...(index === 0 ? [[`thirty-${word}`, 31] as const] : []),
    ]),
]);

/** Words that people add to a date or a time without changing its meaning. */
const ADDED =
  /(?:^| )(?:at the (?:very )?latest|latest|(?:or|if not) (?:sooner|earlier|before)|if (?:at all )?possible|please|pls|thanks|thank you|sharp|prompt|start|instead)$/;

/** Words and figures with single spaces between, in which there is nothing to put right. */
const PLAIN_WORDS = /^[a-z\d]+(?:[ :/.-][a-z\d]+)*$/i;

/**
 * Normalises text for matching: lower case, single spaces, no commas, brackets or apostrophes, one kind of dash, no
 * full stop at the end, no invisible characters. Returns an empty string for text over 100 characters, because no date,
 * time or duration is that long.
 */
export function plain(text: string): string {
  if (text.length > 100) return '';
  if (PLAIN_WORDS.test(text)) return text.toLowerCase().replace(ADDED, '');
  // Most text is ASCII already, and the Unicode replacements are the slowest part.
  const letters = /^[ -~]*$/.test(text)
    ? text
    : text
        .replace(/[\u2044\u2215]/g, '/')
        .normalize('NFKC')
        .replace(/[’‘\p{Cf}]/gu, '')
        .replace(/[\p{Pd}\u2212]/gu, '-')
        .replace(/\p{Nd}/gu, digitOf);
  return letters
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[\s,()[\]]+/g, ' ')
    .replace(/[\s.!?;:]+$/, '')
    .replace(ADDED, '')
    .trim();
}

/** The person's own words in quotation marks, shortened to 40 characters. */
export function quoted(text: string): string {
  const letters = [...text.slice(0, 200).replace(/\s+/g, ' ').trim()];
  return `"${letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('')}"`;
}
