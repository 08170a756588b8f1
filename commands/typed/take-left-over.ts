import type { Field, FieldReading } from '../field.ts';
import type { FieldReader } from './field-reader.ts';
import { type HeadsRead, isText } from './heads.ts';
import { leadingPeople } from './leading-person.ts';
import { type Doubtful, isLength } from './left-over.ts';
import { flat } from './normalise.ts';
import type { Clause, Pattern } from './pattern.ts';
import type { ClausesRead } from './read-clauses.ts';

/** What was read so far, and what is needed to read on. */
export interface ReadSoFar {
  args: Record<string, unknown>;
  read: HeadsRead;
  divided: ClausesRead;
  /** The clauses that must be readable and were not found. */
  unread: Clause[];
  pattern: Pattern;
  reader: FieldReader;
  reading: FieldReading;
  /** The words of the command as typed, without flags and switches. */
  typed: string;
}

/**
 * Takes people who are named after a clause, if nobody is surely named before it: "add Ring round by Friday
 * @bob".
 */
export function takePeople(piece: string, doubts: Record<string, string>, work: ReadSoFar): boolean {
  const { args, read, pattern, reader, reading } = work;
  if (takeMorePeople(piece, work)) return true;
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

/** Takes further people after the one whom a clause names: "give A1 to @bob and @cat". */
function takeMorePeople(piece: string, { divided, read, pattern, reader, reading }: ReadSoFar): boolean {
  const named = pattern.clauses.find(
    ({ field }) => field in divided.clauses && reader.fieldOf(field).input === 'person',
  );
  const first = named && divided.clauses[named.field];
  if (named === undefined || first === undefined || read.several) return false;
  const all = `${first} ${piece}`;
  const { typed, length } = leadingPeople(all, reading.called);
  if (typed.length < 2 || length < all.length) return false;
  read.several = { field: named.field, typed };
  return true;
}

/** What a person does, after their mention: "@bob leading", "@bob to present". */
export const LEADS =
  /(\uE001)\s+(?:(?:to|will) )?(?:lead|present|do|action)(?:ing|s)?(?: (?:it|this|on it))?(?=$|[\s,.)])/gi;

/**
 * Sets the argument for a field. Some words also give another field its value: "2-4pm" says when it begins
 * and how long it takes.
 */
export function putIn(args: Record<string, unknown>, name: string, words: string, reader: FieldReader): void {
  const both = reader.alsoSaid(name, words);
  args[name] = reader.raw(name, both?.own ?? words);
  if (both && !(both.field in args)) args[both.field] = both.its;
}

/**
 * Takes values without keywords, if each fits only one of the fields that are still open: "digest weekly
 * Thursday 9am".
 */
export function takeBare(bracketed: string, work: ReadSoFar): boolean {
  const piece = bracketed.replace(/^[([]([^()[\]]*)[)\]]$/, '$1').replace(/^[–—-]\s+(?=\uE000)/, '');
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
  if (rest === '' || takeBare(rest, work) || takePlace(rest, work)) return true;
  delete args[only.field];
  return false;
}

/** Values without keywords have at most this many characters in all. */
const LONGEST_BARE = 80;

const mayBeBare = ({ input, typed }: Pick<Field<unknown>, 'input' | 'typed'>): boolean =>
  !['number', 'people', 'long-text'].includes(input) && (input !== 'text' || typed === 'phrase');

/**
 * Takes a reason without its keyword, if the command takes no text that it could be part of. Either it begins
 * like a reason, as in "cancel M1 due to the strike", or punctuation sets it off, as in "cancel M2, too many
 * apologies", or the command requires one: "W2.1 is blocked no funding".
 */
export function takeReason(piece: string, { args, pattern, reader, typed }: ReadSoFar): boolean {
  const clause = pattern.clauses.find(({ keyword }) => keyword === 'because');
  const why = clause?.field;
  const hasText = pattern.heads.some(({ field }) => isText(reader.fieldOf(field)));
  if (why === undefined || why in args || hasText) return false;
  const [, inBrackets] = /^[([](.*)[)\]]$/.exec(piece.trim()) ?? [];
  const words = inBrackets ?? piece.replace(SET_OFF, '');
  const isApart = clause?.required || isSetOff(words, typed);
  const mayBe =
    (isApart && MAY_BE_REASON.test(flat(words))) || (inBrackets !== undefined && ONE_WORD.test(inBrackets));
  if (!IS_REASON.test(piece) && !mayBe) return false;
  args[why] = reader.raw(why, words);
  return true;
}

/** A word that is a reason where it stands in brackets: "cancel M1 (snow)". */
const ONE_WORD = /^\p{L}{3,}$/u;

const isSetOff = (words: string, typed: string): boolean => {
  const at = typed.lastIndexOf(words);
  return at > 0 && /(?:[,;:(]|\s[–—-])\s*$/.test(typed.slice(0, at));
};

/**
 * Two words or more without figures and mentions, that do not begin like a request or another part of the
 * command.
 */
const MAY_BE_REASON =
  /^(?!(?:tell|let|inform|notify|e-?mail|send|ask|and|also|then|but|cc|with|from|to|for|until|at|on|in|by)\b)[^\d\uE000@#]*\p{L}[^\d\uE000@#]* [^\d\uE000@#]*\p{L}{2}[^\d\uE000@#]*$/u;

/** Takes a name without its keyword, if only a place can be meant: "8 June at 2pm, Leeds Civic Hall". */
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
const IS_REASON =
  /^(?:due to|owing to|on account of|as|since|so that|not enough|too (?:few|many)|lack of|nobody (?:is|can)|no (?:quorum|chair|room|staff|cover))\s*\S/i;

/** Takes a length of time that punctuation sets off from the words before it: "Sepsis pathway - 20 mins". */
export function takeLength(
  { clause, words, at, isBare }: Doubtful,
  text: string,
  { args, reader }: ReadSoFar,
): boolean {
  if (!isBare || !isLength(clause, reader) || !/\S\s*[,(–—-]\s*$/.test(text.slice(0, at))) return false;
  putIn(args, clause.field, words, reader);
  return true;
}
