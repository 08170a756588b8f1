import { distance } from 'fastest-levenshtein';
import type { Command } from '../command.ts';
import { MONTHS, WEEKDAYS } from '../dates/dates.ts';
import type { Spoken } from '../parts/spoken.ts';

/** Shorter words are not corrected, because too many others are near them. */
const SHORTEST = 3;
/** A slip is looked for in this many words from the start. */
const MOST_WORDS = 12;

/** The words of days, as people may mistype them. */
export const OF_DAYS: ReadonlySet<string> = new Set(
  [...WEEKDAYS, ...MONTHS, 'today', 'tomorrow', 'next', 'week', 'month', 'fortnight', 'end'].map((word) =>
    word.toLowerCase(),
  ),
);

/** The words that commands consist of, their own and the everyday ones. */
export function wordsOfCommands(commands: Command[], spoken: Spoken[]): ReadonlySet<string> {
  const said = spoken.flatMap(({ kinds = {} }) =>
    Object.values(kinds).flatMap(({ also = [], verbs }) => [...also, ...Object.values(verbs).flat()]),
  );
  const own = commands.flatMap(({ pattern }) => pattern.words);
  return new Set(
    [...own, ...said.flatMap((each) => each.split(' '))].filter((word) => /^[a-z]{3,}$/.test(word)),
  );
}

/** The same text with one mistyped word put right, in each way that one of these words may be meant. */
export function respelt(text: string, vocabulary: ReadonlySet<string>): string[] {
  const words = [...text.matchAll(/\p{L}+/gu)].slice(0, MOST_WORDS);
  return words.flatMap(({ index, 0: word }) => {
    const small = word.toLowerCase();
    if (small.length < SHORTEST || vocabulary.has(small)) return [];
    return nearestTo(small, vocabulary).map(
      (meant) => `${text.slice(0, index)}${cased(meant, word)}${text.slice(index + word.length)}`,
    );
  });
}

/** The words with the fewest wrong letters, if these are few; two letters that changed places count as one. */
function nearestTo(word: string, vocabulary: ReadonlySet<string>): string[] {
  const most = word.length < 5 ? 1 : 2;
  const letters = lettersOf(word);
  const near = spelt(vocabulary)
    .filter((each) => Math.abs(each.word.length - word.length) <= most)
    .filter((each) => leastApart(each.letters, letters) <= most)
    .map(({ word: each }) => ({ each, far: isSwapped(each, word) ? 1 : distance(each, word) }))
    .filter(({ far }) => far <= most);
  const least = Math.min(...near.map(({ far }) => far));
  return near.filter(({ far }) => far === least).map(({ each }) => each);
}

/** A word, and the letters in it. */
interface Spelt {
  word: string;
  letters: number;
}

const known = new WeakMap<ReadonlySet<string>, Spelt[]>();

/** The words with their letters. They are worked out once for each vocabulary. */
function spelt(vocabulary: ReadonlySet<string>): Spelt[] {
  const before = known.get(vocabulary);
  if (before) return before;
  const made = [...vocabulary].map((word) => ({ word, letters: lettersOf(word) }));
  known.set(vocabulary, made);
  return made;
}

/** Which letters are in a text: a bit for each of a to z, and one for all others. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - FIRST_LETTER;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

const FIRST_LETTER = 'a'.charCodeAt(0);

/** How far two texts are apart at least, by their letters alone: each that is missing is a mistake. */
export const leastApart = (a: number, b: number): number => Math.max(countOf(a & ~b), countOf(b & ~a));

function countOf(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count++;
  return count;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a === `${b.slice(0, at)}${b.charAt(at + 1)}${b.charAt(at)}${b.slice(at + 2)}` && a !== b;
}

const cased = (meant: string, typed: string): string =>
  OF_DAYS.has(meant) || /^\p{Lu}/u.test(typed) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
