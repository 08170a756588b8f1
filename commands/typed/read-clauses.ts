import type { Beginnings } from '../fields/introductions.ts';
import { bestDivision, type Cut, type CutFound, type RatedPart, sureness } from './best-division.ts';
import { beginsNoClause, isRoughBy } from './no-clause.ts';
import { flat, joinsClauses, leadingUpTo, outsideQuotes } from './normalise.ts';
import type { Clause } from './pattern.ts';

/** A clause to look for, and the words that may begin it. */
export interface Sought {
  clause: Clause;
  begins: Required<Beginnings>;
}

/**
 * One way to begin a clause. With `atEnd` it counts only if the clause reaches to the next one or to the end,
 * with `isLabel` only if a colon follows, and with `isOwn` its words belong to the clause.
 */
interface WayOfSaying {
  clause: Clause;
  atEnd: boolean;
  isLabel: boolean;
  isOwn: boolean;
}

/** Clauses prepared for being found in any text. */
export interface Findable {
  /** How many clauses there are. */
  clauses: number;
  beginning: RegExp;
  ways: ReadonlyMap<string, WayOfSaying[]>;
}

/** The words before the first clause, those of each clause by the name of its field, and those after that belong to none. */
export interface ClausesRead {
  rest: string;
  clauses: Record<string, string>;
  left?: string[];
}

/** Counts the characters, from the first, that make sense for the clause; 0 if none do. */
export type Fits = (clause: Clause, words: string) => number;

/**
 * At most this many places are weighed, or two more than the command has clauses. They are the last ones, because
 * clauses are mostly at the end.
 */
const MOST_PLACES = 7;
/** At most this many places are looked at, to find those whose words make sense. */
const MOST_LOOKED_AT = 16;
/** The value of a clause that must be readable has at most this many characters, and the rest of the word that they end in. */
const LONGEST_READABLE = 120;

/** The beginning of a text that is read; a link, which is one long word, is not cut. */
function startOf(text: string): string {
  if (text.length <= LONGEST_READABLE) return text;
  const more = text.slice(LONGEST_READABLE - 1).search(/\s/);
  return more < 0 ? text : text.slice(0, LONGEST_READABLE - 1 + more);
}

/**
 * Divides a text among clauses: "Ring Ann by Friday" becomes "Ring Ann" and by: "Friday", but "Stand by me"
 * stays whole. The division with the most clauses wins. Among equal ones, a clause that takes any words gets
 * as many as possible, and one that must be readable as few as possible. Words in quotes are never divided.
 */
export function readClauses(
  text: string,
  sought: Findable,
  kind: (clause: Clause) => 'words' | 'readable',
  fits: Fits,
): ClausesRead {
  const known = new Map<string, number>();
  const fitting: Fits = (clause, words) => {
    if (kind(clause) === 'words') return fits(clause, words);
    const start = startOf(words);
    const key = `${clause.field} ${start}`;
    const length = known.get(key) ?? fits(clause, start);
    known.set(key, length);
    return length;
  };
  const withLongest = (found: CutFound): Cut[] => {
    const { clause, from, closing, atEnd, keyword } = found;
    const isWords = kind(clause) === 'words';
    if (atEnd && isWords && !isPlace(keyword, text.slice(from))) return [];
    const longest = fitting(clause, withinBracket(startOf(text.slice(from)), closing).words);
    if (longest === 0) return [];
    const cut = { ...found, place: placeScore(found, text.length, isWords) };
    return [isWords ? cut : { ...cut, longest }];
  };
  const cuts = findCuts(text, sought)
    .slice(-MOST_LOOKED_AT)
    .flatMap(withLongest)
    .slice(-Math.max(MOST_PLACES, sought.clauses + 2));
  if (cuts.length === 0) return { rest: text.trim(), clauses: {} };
  const best = bestDivision(cuts, (cut, end) => {
    const { words, after } = withinBracket(text.slice(cut.from, end), cut.closing);
    return weighPart(cut, words, after, kind(cut.clause) === 'words', fitting);
  });
  const isLast = (at: number) => at === best.parts.length - 1;
  const left = best.parts
    .map((part) => part.left)
    .filter((each, at) => each !== '' && (isLast(at) || !joinsClauses(each)));
  return {
    rest: leadingUpTo(withoutEnds(text.slice(0, best.parts[0]?.cut.at), best.parts.length > 0)),
    clauses: Object.fromEntries(best.parts.map(({ cut, words }) => [cut.clause.field, words])),
    ...(left.length > 0 && { left }),
  };
}

/** Words after "at" or "for" that are a place or a body, and not a time. */
const A_PLACE = /^(?:the |our |my |")?(?!Noon|Midday|Midnight|Half|Quarter)\p{Lu}/u;

/** Where people meet online: "on Teams", "over Zoom". */
const ONLINE =
  /^(?:the )?(?:ms |microsoft )?(?:teams|zoom|webex|skype|google meet|phone|telephone)(?=$|[\s.,;)])/i;

const isPlace = (keyword: string, words: string): boolean =>
  (['at', 'for', '@'].includes(keyword) ? A_PLACE : ONLINE).test(words);

/** What a clause adds to the score of a division if words are left over after it. */
const UNSURE = 5;

/** Among equal divisions, a clause that takes any words begins early, and one that must be readable late. */
function placeScore({ at, isEarly }: CutFound, length: number, isWords: boolean): number {
  const place = at / (length + 1);
  return isWords ? 1 - place : isEarly ? 2 - place : place;
}

/** The part that a cut makes of the words after it, and what it adds to the score; undefined if they make no sense. */
function weighPart(
  cut: Cut,
  all: string,
  after: string,
  isWords: boolean,
  fits: Fits,
): RatedPart | undefined {
  const { longest = Number.POSITIVE_INFINITY } = cut;
  const length = all === '' ? 0 : longest <= all.length ? longest : fits(cut.clause, all);
  if (length === 0 || (cut.atEnd && (isWords ? !isPlace(cut.keyword, all) : length < all.length)))
    return undefined;
  const left = withoutEnds([all.slice(length), after].join(' '), true);
  if (!isWords && isRoughBy(left)) return undefined;
  return {
    part: { cut, words: leadingUpTo(all.slice(0, length).trim()), left },
    score: (length < all.length ? UNSURE : sureness(cut)) + cut.place,
  };
}

/** Divides the text at the closing bracket, if the clause stands in brackets. */
function withinBracket(text: string, closing: string | undefined): { words: string; after: string } {
  const end = closing === undefined ? -1 : text.indexOf(closing);
  if (end < 0) return { words: withoutEnds(text, true), after: '' };
  return { words: text.slice(0, end).trim(), after: text.slice(end + 1) };
}

/** Drops the punctuation around a clause, and a closing bracket without an opening one. */
function withoutEnds(text: string, isPart: boolean): string {
  if (!isPart) return text.trim();
  let [from, to] = [0, text.length];
  while (from < to && BEFORE_WORDS.has(text.charAt(from))) from++;
  while (to > from && isAfterWords(text, to - 1)) to--;
  const bare = text.slice(from, to);
  return /[([]/.test(bare) ? bare : bare.replace(/[)\]][.!]?$/, '');
}

const BEFORE_WORDS = new Set(' \n\t,;:|)]}>–—-');
const AFTER_WORDS = new Set(' \n\t,;:|([{<–—-');

/** A full stop counts only after a space. Directly after a word it belongs to that word. */
const isAfterWords = (text: string, at: number): boolean =>
  AFTER_WORDS.has(text.charAt(at)) || (text.charAt(at) === '.' && /\s/.test(text.charAt(at - 1)));

/** The punctuation that may stand between a keyword and the words before its clause. */
const BEFORE = /(?:[\s([{<|,;:–—-]|(?<=\s)\/)*$/;
/** The closing bracket for each opening one. */
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Where a sentence begins. Only there may a dash after a label stand for a colon: “… . Reason - need”. */
const BEGINS_SENTENCE = /(?:^|[.;,:!?([{<|\n])\s*$/;

function findCuts(text: string, { beginning, ways }: Findable): CutFound[] {
  const words = outsideQuotes(flat(text));
  const cuts: CutFound[] = [];
  beginning.lastIndex = 0;
  for (let found = beginning.exec(words); found; found = beginning.exec(words)) {
    const [whole, keyword = '', colon] = found;
    const { index } = found;
    if (beginsNoClause(keyword, words, index)) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    const closing = CLOSING[before.at(-1) ?? ''];
    const at = index - (BEFORE.exec(before)?.[0].length ?? 0);
    for (const { clause, atEnd, isLabel, isOwn } of ways.get(keyword) ?? []) {
      if (isLabel && !standsAsLabel(colon, before)) continue;
      const from = isOwn ? index : index + whole.length;
      cuts.push({ clause, keyword, at, from, atEnd, isEarly: isOwn, ...(closing && { closing }) });
    }
  }
  // In "fortnightly on Mondays" and in "on the first and third Monday" the clause begins at its first word.
  const early = new Set(cuts.filter(({ isEarly }) => isEarly).map(({ clause }) => clause));
  return early.size === 0 ? cuts : cuts.map((cut) => ({ ...cut, isEarly: early.has(cut.clause) }));
}

const standsAsLabel = (colon: string | undefined, before: string): boolean =>
  colon !== undefined && (!colon.includes('-') || BEGINS_SENTENCE.test(before));

/** Prepares clauses for being found. */
export function findable(sought: Sought[]): Findable {
  const ways = new Map<string, WayOfSaying[]>();
  const add = (words: readonly string[], way: WayOfSaying) => {
    for (const word of words) ways.set(word, [...(ways.get(word) ?? []), way]);
  };
  for (const { clause, begins } of sought) {
    const way = { clause, atEnd: false, isLabel: false, isOwn: false };
    add(begins.usual, way);
    add(begins.atEnd, { ...way, atEnd: true });
    add(begins.labels, { ...way, isLabel: true });
    add(begins.own, { ...way, isOwn: true });
  }
  return { clauses: sought.length, beginning: beginningWith([...ways.keys()]), ways };
}

/** Matches any of these words where a clause may begin, with the colon or dash that may follow. */
function beginningWith(words: string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const source = longestFirst.join('|');
  return new RegExp(
    String.raw`(?<=^|[\s(\[{<|,;:-]|\s/)(${source || '(?!)'})(?:(\s?[:=](?![:=])|\s-(?=\s))\s*|\s+-?\s*|(?<=[>→])\s*|$)(?=\S|$)`,
    'g',
  );
}
