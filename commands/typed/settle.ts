import { readTime } from '../dates/read-date.ts';
import type { Field, FieldReading } from '../field.ts';
import { withoutCourtesy, withoutThanks } from './courtesy.ts';
import type { FieldReader } from './field-reader.ts';
import { afterName, type HeadsRead, isText } from './heads.ts';
import { leadingPeople } from './leading-person.ts';
import { type Doubtful, doubtfulIn } from './left-over.ts';
import { isNearDate } from './looks-like.ts';
import { unquoted } from './normalise.ts';
import type { Clause, Pattern } from './pattern.ts';
import type { ClausesRead } from './read-clauses.ts';

/** Arguments as a form would hold them, and what was typed that may have been meant as one. */
export interface ArgumentsRead {
  args: Record<string, unknown>;
  /** By field: words that stand where the field could, but do not read as it, or may be part of the text. */
  doubts: Record<string, string>;
  /** Words that are no argument and no text; the form says so. */
  unsure?: string;
  /** Of a field that takes one and was given several: each of them, as its argument. */
  several?: { field: string; each: unknown[] };
}

/** What was read so far, and with what. */
interface ReadSoFar {
  args: Record<string, unknown>;
  read: HeadsRead;
  divided: ClausesRead;
  /** Clauses that must be readable, and were not found. */
  unread: Clause[];
  pattern: Pattern;
  reader: FieldReader;
  reading: FieldReading;
}

/**
 * Finds a place for what is left over: as a value that needs no keyword, as part of the text, or in doubt. Nothing that
 * looks like a part of the command is left in a text without a word about it.
 */
export function settle(work: ReadSoFar): ArgumentsRead {
  const { args, read, divided, pattern, reader } = work;
  const doubts: Record<string, string> = Object.fromEntries(read.guessed.map((name) => [name, '']));
  const left = [...(divided.left ?? []), read.rest].map(withoutCourtesy);
  const texts = { ...read.texts };
  let unplaced = left.filter(
    (piece) =>
      piece !== '' &&
      !takePeople(piece, doubts, work) &&
      !takeBare(piece, work) &&
      !takeDoubt(piece, doubts, work) &&
      !takeReason(piece, work) &&
      !takePlace(piece, work),
  );
  const unfilled = pattern.heads.find(({ field }) => isText(reader.fieldOf(field)) && !(field in texts));
  if (unfilled && unplaced.length > 0 && !unplaced.some((piece) => GOES_ON.test(piece) || isTime(piece))) {
    texts[unfilled.field] = afterName(unplaced.join(' '));
    unplaced = [];
  }
  const main = pattern.heads.findLast(({ field }) => reader.fieldOf(field).typed === 'words')?.field;
  for (const name of Object.keys(texts))
    texts[name] = withoutThanks(doubtText(name, texts[name] ?? '', doubts, work));
  for (const [name, words] of Object.entries(divided.clauses).filter(([name]) =>
    isText(reader.fieldOf(name)),
  ))
    args[name] = reader.raw(
      name,
      withoutThanks(withoutOthers(name, doubtClause(name, words, doubts, work), unplaced, reader)),
    );

  const unsure: string[] = [];
  for (const piece of unplaced) {
    if (main === undefined || !GOES_ON.test(piece) || isTime(piece) || ALSO.test(piece)) unsure.push(piece);
    if (main !== undefined && (reader.fieldOf(main).input === 'long-text' || !unsure.includes(piece)))
      texts[main] = [unquoted(texts[main] ?? ''), piece].filter(Boolean).join(' ');
  }
  for (const [name, words] of Object.entries(texts)) args[name] = reader.raw(name, words);
  return { args, doubts, ...(unsure.length > 0 && { unsure: unsure.join(' ') }), ...severalOf(work) };
}

const severalOf = ({ read: { several }, reader }: ReadSoFar): Pick<ArgumentsRead, 'several'> =>
  several
    ? { several: { field: several.field, each: several.typed.map((one) => reader.raw(several.field, one)) } }
    : {};

/** Those who stand by themselves after a clause, where nobody is surely named before it: "add Ring round by Friday @bob". */
function takePeople(piece: string, doubts: Record<string, string>, work: ReadSoFar): boolean {
  const { args, read, pattern, reader, reading } = work;
  const whose = pattern.heads.find(({ field }) => reader.fieldOf(field).input === 'person')?.field;
  if (whose === undefined || (whose in args && !(whose in doubts))) return false;
  const words = piece.replace(/^[\s,(–—-]+|[\s).–—-]+$/g, '');
  const { typed, length } = /^[\uE000@]/.test(words)
    ? leadingPeople(words, reading.called)
    : { typed: [], length: 0 };
  const [first] = typed;
  if (first === undefined || length < words.length) return false;
  args[whose] = reader.raw(whose, first);
  delete doubts[whose];
  if (typed.length > 1) read.several = { field: whose, typed };
  return true;
}

/** Enters words for a field, and what they say of another: "2-4pm" when it begins, and how long it takes. */
export function putIn(args: Record<string, unknown>, name: string, words: string, reader: FieldReader): void {
  const both = reader.alsoSaid(name, words);
  args[name] = reader.raw(name, both?.own ?? words);
  if (both && !(both.field in args)) args[both.field] = both.its;
}

/** Values that fit fields that are still open, and no others, need no keywords: "digest weekly Thursday 9am". */
function takeBare(bracketed: string, work: ReadSoFar): boolean {
  const piece = bracketed.replace(/^[([]([^()[\]]*)[)\]]$/, '$1');
  if (piece.length > LONGEST_BARE) return false;
  const { args, unread, pattern, reader } = work;
  const heads = pattern.heads.filter(({ field }) => reader.fieldOf(field).typed === 'word');
  const open = [...unread, ...heads].filter(
    ({ field }) => !(field in args) && mayBeBare(reader.fieldOf(field)),
  );
  const fitting = open
    .map(({ field }) => ({ field, length: reader.fits(field, piece) }))
    .filter(
      ({ field, length }) =>
        length > 0 && (reader.fieldOf(field).input !== 'person' || /^[\uE000@]/.test(piece)),
    );
  const [only, ...others] = fitting.some(({ length }) => length === piece.length)
    ? fitting.filter(({ length }) => length === piece.length)
    : fitting;
  if (!only || others.length > 0) return false;
  const words = piece.slice(0, only.length);
  const rest = piece.slice(only.length).replace(/^[\s,]+/, '');
  putIn(args, only.field, words, reader);
  if (rest === '' || takeBare(rest, work)) return true;
  delete args[only.field];
  return false;
}

/** No such values together are longer, in characters. */
const LONGEST_BARE = 80;

const mayBeBare = ({ input, typed }: Pick<Field<unknown>, 'input' | 'typed'>): boolean =>
  !['number', 'people', 'long-text'].includes(input) && (input !== 'text' || typed === 'phrase');

/** Why, where nothing else could be meant: "cancel M1 due to the strike", "cancel M2, too many apologies". */
function takeReason(piece: string, { args, pattern, reader }: ReadSoFar): boolean {
  const why = pattern.clauses.find(({ keyword }) => keyword === 'because')?.field;
  const hasText = pattern.heads.some(({ field }) => isText(reader.fieldOf(field)));
  if (why === undefined || why in args || hasText || !IS_REASON.test(piece)) return false;
  args[why] = reader.raw(why, piece.replace(SET_OFF, ''));
  return true;
}

/** A name that stands for itself, where only a place can be meant: "8 June at 2pm, Leeds Civic Hall". */
function takePlace(piece: string, { args, pattern, reader }: ReadSoFar): boolean {
  const open = pattern.clauses.filter(
    ({ field }) => !(field in args) && reader.fieldOf(field).typed === 'words',
  );
  const [only, ...others] = open;
  const words = piece.replace(SET_OFF, '');
  if (only?.keyword !== 'in' || others.length > 0 || !NAMES_PLACE.test(words)) return false;
  args[only.field] = reader.raw(only.field, words);
  return true;
}

const NAMES_PLACE = /^(?:(?:the|our) )?\p{Lu}[\p{L}\d’'&.]*(?: [\p{L}\d’'&.]+){0,6}$/u;

const SET_OFF = /^\s*[,;:–—-]\s*/;
const IS_REASON = /^(?:due to|owing to|on account of|as|since|so that)\s+\S/i;

/** Words after a clause that begin another, and do not read as it. */
function takeDoubt(piece: string, doubts: Record<string, string>, work: ReadSoFar): boolean {
  const [first] = openIn(piece, doubts, work).filter(
    ({ at, isBare }) => !isBare && /^[\s(,;:[–—-]*$/.test(piece.slice(0, at)),
  );
  if (first) doubts[first.clause.field] = first.words;
  return first !== undefined;
}

function openIn(words: string, doubts: Record<string, string>, work: ReadSoFar): Doubtful[] {
  const open = work.unread.filter(({ field }) => !(field in work.args || field in doubts));
  return doubtfulIn(words, open, work.reader, work.reading);
}

/** The text of a head, less what is surely none of it; what may be none of it is in doubt. */
function doubtText(name: string, words: string, doubts: Record<string, string>, work: ReadSoFar): string {
  const { reader } = work;
  let text = words;
  for (const { clause, words: said, at, isBare } of openIn(words, doubts, work)) {
    const before = words.slice(0, at).replace(/[\s,;:(–—-]+$/, '');
    if (isBare && clause.required) {
      const whole = words.slice(at);
      const length = reader.fits(clause.field, whole);
      if (length > 0 && before !== '' && takeListed(clause.field, whole, length, work)) {
        text = before;
        continue;
      }
    }
    doubts[clause.field] = said;
    const isCut = clause.required || reader.fieldOf(name).typed !== 'words' || /^"[^"]*"$/.test(before);
    if (!isBare && isCut) text = before;
  }
  return text;
}

/** A value that needs no keyword, and those that stand behind it with commas between: "11 June 9am, half an hour". */
function takeListed(field: string, words: string, length: number, work: ReadSoFar): boolean {
  const { args, reader } = work;
  const before = { ...args };
  putIn(args, field, words.slice(0, length), reader);
  const others = words.slice(length).replace(/^[\s.,)]+/, '');
  if (others === '' || takeBare(others, work) || takePlace(others, work)) return true;
  for (const name of Object.keys(args)) if (!(name in before)) delete args[name];
  return false;
}

/** The words of a clause of any words, less a clause after them that was misread. */
function doubtClause(name: string, words: string, doubts: Record<string, string>, work: ReadSoFar): string {
  const isShort = work.reader.fieldOf(name).input === 'text';
  const found = openIn(words, doubts, work).find(({ isBare, clause, words: said }) =>
    isBare ? isShort : clause.required || isNearDate(said),
  );
  if (!found) return words;
  doubts[found.clause.field] = found.words;
  return found.isBare ? words : words.slice(0, found.at).trim();
}

/** "at 5pm" after a date that takes no time. */
const isTime = (piece: string): boolean => readTime(piece.replace(/^(?:at|by|before)\s+/i, '')) !== undefined;

/** A place or an organisation names nobody, nor when: "Leeds, chaired by @ann" is Leeds, and somebody for whom there is no room. */
function withoutOthers(name: string, words: string, unplaced: string[], reader: FieldReader): string {
  const at = reader.fieldOf(name).input === 'text' ? words.search(NO_PLACE) : -1;
  if (at <= 0) return words;
  unplaced.push(words.slice(at).replace(/^[\s,]+/, ''));
  return words.slice(0, at);
}

const NO_PLACE =
  /[\s,]+(?:(?:\S+\s+){0,2}\uE000|(?:every|each|weekly|monthly|fortnightly|quarterly|annually|repeat(?:s|ing)?|recurring)\b)/i;

/** How words go on that belong to the text before a clause: "Ring Ann by Friday about the rota". */
const GOES_ON = /^(?:about|regarding|re|to|with|from|so|and|for|at|in|on|as|who|which|that|if|but|or)\s/i;

/** Somebody besides, for whom there is no room. */
const ALSO = /^(?:with|and|cc)\s+(?:\uE000|@)/i;
