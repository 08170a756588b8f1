import type { Field, FieldReading } from '../field.ts';
import type { FieldReader } from './field-reader.ts';
import { type HeadsRead, isText } from './heads.ts';
import { leadingPeople } from './leading-person.ts';
import { type Doubtful, isLength } from './left-over.ts';
import { flat } from './normalise.ts';
import type { Clause, Pattern } from './pattern.ts';
import type { ClausesRead } from './read-clauses.ts';

/** What was read so far, and with what. */
export interface ReadSoFar {
  args: Record<string, unknown>;
  read: HeadsRead;
  divided: ClausesRead;
  /** Clauses that must be readable, and were not found. */
  unread: Clause[];
  pattern: Pattern;
  reader: FieldReader;
  reading: FieldReading;
  /** All that was typed of it. */
  typed: string;
}

/** Those who stand by themselves after a clause, where nobody is surely named before it: "add Ring round by Friday @bob". */
export function takePeople(piece: string, doubts: Record<string, string>, work: ReadSoFar): boolean {
  const { args, read, pattern, reader, reading } = work;
  const whose = pattern.heads.find(({ field }) => reader.fieldOf(field).input === 'person')?.field;
  if (whose === undefined || (whose in args && !(whose in doubts))) return false;
  const words = piece.replace(LEADS, '$1').replace(/^[\s,(–—-]+|[\s).–—-]+$/g, '');
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

/** "@bob leading", "@bob to present". */
export const LEADS =
  /(\uE001)\s+(?:(?:to|will) )?(?:lead|present|do|action)(?:ing|s)?(?: (?:it|this|on it))?(?=$|[\s,.)])/gi;

/** Enters words for a field, and what they say of another: "2-4pm" when it begins, and how long it takes. */
export function putIn(args: Record<string, unknown>, name: string, words: string, reader: FieldReader): void {
  const both = reader.alsoSaid(name, words);
  args[name] = reader.raw(name, both?.own ?? words);
  if (both && !(both.field in args)) args[both.field] = both.its;
}

/** Values that fit fields that are still open, and no others, need no keywords: "digest weekly Thursday 9am". */
export function takeBare(bracketed: string, work: ReadSoFar): boolean {
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

/**
 * Why, where nothing else could be meant: "cancel M1 due to the strike"; and words that punctuation sets off, where the
 * command takes no other: "cancel M2, too many apologies".
 */
export function takeReason(piece: string, { args, pattern, reader, typed }: ReadSoFar): boolean {
  const why = pattern.clauses.find(({ keyword }) => keyword === 'because')?.field;
  const hasText = pattern.heads.some(({ field }) => isText(reader.fieldOf(field)));
  if (why === undefined || why in args || hasText) return false;
  const words = piece.replace(SET_OFF, '').replace(/^[([](.*)[)\]]$/, '$1');
  if (!IS_REASON.test(piece) && !(isSetOff(words, typed) && MAY_BE_REASON.test(flat(words)))) return false;
  args[why] = reader.raw(why, words);
  return true;
}

const isSetOff = (words: string, typed: string): boolean => {
  const at = typed.lastIndexOf(words);
  return at > 0 && /(?:[,;:(]|\s[–—-])\s*$/.test(typed.slice(0, at));
};

/** Two words or more that name nobody, no record and no time, and ask for nothing. */
const MAY_BE_REASON =
  /^(?!(?:tell|let|inform|notify|e-?mail|send|ask|and|also|then|but|cc|with|from|to|for|until|at|on|in|by)\b)[^\d\uE000@#]*\p{L}[^\d\uE000@#]* [^\d\uE000@#]*\p{L}{2}[^\d\uE000@#]*$/u;

/** A name that stands for itself, where only a place can be meant: "8 June at 2pm, Leeds Civic Hall". */
export function takePlace(piece: string, { args, pattern, reader }: ReadSoFar): boolean {
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

/** How long something takes, set off from the words before it: "Sepsis pathway - 20 mins". */
export function takeLength(
  { clause, words, at, isBare }: Doubtful,
  text: string,
  { args, reader }: ReadSoFar,
): boolean {
  if (!isBare || !isLength(clause, reader) || !/\S\s*[,(–—-]\s*$/.test(text.slice(0, at))) return false;
  putIn(args, clause.field, words, reader);
  return true;
}
