import { plainWords } from '../../storage/rows/kept-words.ts';

/** The NHS writes for readers of 9 to 11. An estimate of few words is rough, so it is told only above this. */
const OLDEST = 13;
/** Above this the estimate is no age: such words are hard at any. */
const GROWN_UP = 20;

/**
 * About how old readers must be to take in a text with ease: the school grade by Flesch and Kincaid (1975), in which
 * children are five years older than its number. Null for a text without words.
 */
export function readingAge(text: string): number | null {
  const words = plainWords(text).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  if (words.length === 0) return null;
  const sentences = plainWords(text)
    .split(/[.!?:;]+(?=\s|$)|\n+/)
    .filter((part) => /\p{L}/u.test(part)).length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round(grade + 5));
}

/**
 * A note on words for patients that few patients would take in with ease; undefined if most would. `what` the words are begins it:
 * "What it means for patients".
 */
export function readsHard(text: string, what: string): string | undefined {
  const age = readingAge(text);
  if (age === null || age <= OLDEST) return undefined;
  const howHard =
    age > GROWN_UP ? 'is hard to read even for adults' : `reads as if for people of about ${age}`;
  return `${what} ${howHard}. The NHS writes for readers of 9 to 11: shorter sentences and everyday words help.`;
}

/** How many syllables a word has: its groups of vowels, without a silent e at its end. */
function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]e|ed|[^aeiouylscxz]es)$/, '');
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 0);
}
