import type { Beginnings } from '../fields/introductions.ts';
import { flat, outsideQuotes } from './normalise.ts';
import type { Clause } from './pattern.ts';

/** A clause to be found, and how it may begin. */
export interface Sought {
  clause: Clause;
  begins: Required<Beginnings>;
}

/** A place where a clause may begin: what stands before it ends at `at`, its own words begin at `from`. */
interface Cut {
  clause: Clause;
  at: number;
  from: number;
  atEnd: boolean;
  /** What closes the bracket it stands in. */
  closing?: string;
}

/** A clause with its words, and those after them that are none of its own. */
interface Part {
  cut: Cut;
  words: string;
  left: string;
}

/** The words before the first clause, those of each clause by its field's name, and those that stand after one and are none. */
export interface ClausesRead {
  rest: string;
  clauses: Record<string, string>;
  left?: string[];
}

/** How many characters of the words, from the first, make sense for the clause: 0 where they do not. */
export type Fits = (clause: Clause, words: string) => number;

/** At most so many places where a clause may begin are weighed; the last ones, where clauses mostly stand. */
const MOST_PLACES = 7;
/** So many are looked at, of which those that make sense are weighed. */
const MOST_LOOKED_AT = 16;
/** Nothing that must be readable is longer, in characters. */
const LONGEST_READABLE = 120;

/**
 * Divides text among clauses: "Ring Ann by Friday" is "Ring Ann" and by: "Friday", yet "Stand by me" is all one text.
 * Of all divisions the one with the most clauses wins; a clause of any words takes the longest reading, one that must be
 * readable the shortest. What is in quotes is never divided.
 */
export function readClauses(
  text: string,
  sought: Sought[],
  kind: (clause: Clause) => 'words' | 'readable',
  fits: Fits,
): ClausesRead {
  const known = new Map<string, number>();
  const fitting: Fits = (clause, words) => {
    if (kind(clause) === 'words') return fits(clause, words);
    const start = words.slice(0, LONGEST_READABLE);
    const key = `${clause.field} ${start}`;
    const length = known.get(key) ?? fits(clause, start);
    known.set(key, length);
    return length;
  };
  const mayBe = ({ clause, from, closing }: Cut): boolean =>
    fitting(clause, withinBracket(text.slice(from, from + LONGEST_READABLE), closing).words) > 0;
  const cuts = findCuts(text, sought).slice(-MOST_LOOKED_AT).filter(mayBe).slice(-MOST_PLACES);
  let best: { parts: Part[]; score: number } = { parts: [], score: 0 };
  const weigh = (index: number, chosen: Cut[]): void => {
    const cut = cuts[index];
    if (!cut) {
      const weighed = weighParts(text, chosen, kind, fitting);
      if (weighed && weighed.score > best.score) best = weighed;
      return;
    }
    const free = chosen.every((other) => other.clause.field !== cut.clause.field && other.from <= cut.at);
    if (free) weigh(index + 1, [...chosen, cut]);
    weigh(index + 1, chosen);
  };
  weigh(0, []);
  const left = best.parts.map((part) => part.left).filter((each) => each !== '');
  return {
    rest: withoutEnds(text.slice(0, best.parts[0]?.cut.at), best.parts.length > 0),
    clauses: Object.fromEntries(best.parts.map(({ cut, words }) => [cut.clause.field, words])),
    ...(left.length > 0 && { left }),
  };
}

/** Words after "at" that are a place rather than a time. */
const A_PLACE = /^(?:the |our |my |")?(?!Noon|Midday|Midnight|Half|Quarter)\p{Lu}/u;

/** Higher is better; undefined if a clause's words make no sense. */
function weighParts(
  text: string,
  chosen: Cut[],
  kind: (clause: Clause) => 'words' | 'readable',
  fits: Fits,
): { parts: Part[]; score: number } | undefined {
  let score = 0;
  const parts: Part[] = [];
  for (const [i, cut] of chosen.entries()) {
    const { words: all, after } = withinBracket(text.slice(cut.from, chosen[i + 1]?.at), cut.closing);
    const length = all === '' ? 0 : fits(cut.clause, all);
    const isWords = kind(cut.clause) === 'words';
    if (length === 0 || (cut.atEnd && (isWords ? !A_PLACE.test(all) : length < all.length))) return undefined;
    const place = cut.at / (text.length + 1);
    const sure = length < all.length ? 5 : cut.atEnd ? 7 : 10;
    score += sure + (isWords ? 1 - place : place);
    parts.push({
      cut,
      words: all.slice(0, length).trim(),
      left: withoutEnds([all.slice(length), after].join(' '), true),
    });
  }
  return { parts, score };
}

/** What stands in the bracket with a clause, and what after it. */
function withinBracket(text: string, closing: string | undefined): { words: string; after: string } {
  const end = closing === undefined ? -1 : text.indexOf(closing);
  if (end < 0) return { words: withoutEnds(text, true), after: '' };
  return { words: text.slice(0, end).trim(), after: text.slice(end + 1) };
}

/** Without the punctuation that parts a clause from what stands around it, and a bracket whose other half is gone. */
function withoutEnds(text: string, isPart: boolean): string {
  if (!isPart) return text.trim();
  let [from, to] = [0, text.length];
  while (from < to && BEFORE_WORDS.has(text.charAt(from))) from++;
  while (to > from && isAfterWords(text, to - 1)) to--;
  const bare = text.slice(from, to);
  return /[([]/.test(bare) ? bare : bare.replace(/[)\]][.!]?$/, '');
}

const BEFORE_WORDS = new Set(' \n\t,;:)]–—-');
const AFTER_WORDS = new Set(' \n\t,;:([–—-');

/** A full stop by itself parts; one behind a word is its own. */
const isAfterWords = (text: string, at: number): boolean =>
  AFTER_WORDS.has(text.charAt(at)) || (text.charAt(at) === '.' && /\s/.test(text.charAt(at - 1)));

/** What may stand between the words before a clause and its keyword. */
const BEFORE = /[\s([,;:–—-]*$/;

function findCuts(text: string, sought: Sought[]): Cut[] {
  const words = outsideQuotes(flat(text));
  const ways = sought.flatMap(({ clause, begins }) => [
    ...begins.usual.map((word) => ({ clause, word, atEnd: false, label: false })),
    ...begins.atEnd.map((word) => ({ clause, word, atEnd: true, label: false })),
    ...begins.labels.map((word) => ({ clause, word, atEnd: false, label: true })),
  ]);
  return [...words.matchAll(beginningWith(ways.map(({ word }) => word)))].flatMap(
    ({ index, 0: found, groups }) => {
      const word = groups?.word?.replaceAll(/ +/g, ' ');
      const before = text.slice(Math.max(0, index - 12), index);
      const closing = before.endsWith('(') ? ')' : before.endsWith('[') ? ']' : undefined;
      const at = index - (BEFORE.exec(before)?.[0].length ?? 0);
      return ways
        .filter((way) => way.word === word && (!way.label || groups?.colon !== undefined))
        .map(({ clause, atEnd }) => ({
          clause,
          at,
          from: index + found.length,
          atEnd,
          ...(closing && { closing }),
        }));
    },
  );
}

const compiled = new Map<string, RegExp>();

/** Finds any of these words where a clause may begin, with the colon that may follow it. */
function beginningWith(words: string[]): RegExp {
  const key = words.join('|');
  const known = compiled.get(key);
  if (known) return known;
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const source = longestFirst.map((word) => word.replaceAll(' ', ' +')).join('|');
  const pattern = new RegExp(
    String.raw`(?<=^|[\s(\[,;:-])(?<word>${source || '(?!)'})(?:(?<colon>\s?[:=])\s*|\s+-?\s*|(?<=[>→])\s*)(?=\S)`,
    'g',
  );
  compiled.set(key, pattern);
  return pattern;
}

/** How many of these characters, at the end of a word and from the first on, `reads` makes sense of; 0 where it does not. */
export function longestThat(reads: (words: string) => boolean, words: string, mostWords: number): number {
  const tokens = [...words.matchAll(/\S+/g)].slice(0, mostWords);
  const ends = tokens.flatMap(({ index, 0: token }) => {
    const bare = token.replace(/[,;:.]+$/, '');
    const end = index + token.length;
    return bare === '' || bare === token ? [end] : [index + bare.length, end];
  });
  return ends.findLast((end) => reads(words.slice(0, end))) ?? 0;
}
