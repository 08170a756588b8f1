import type { Field, FieldReading } from '../field.ts';
import type { FieldReader } from './field-reader.ts';
import { leadingPeople, leadingPerson } from './leading-person.ts';
import { flat } from './normalise.ts';
import type { Pattern } from './pattern.ts';
import { takeReferences } from './references.ts';

/** What was read from the words before the clauses. */
export interface HeadsRead {
  args: Record<string, unknown>;
  /** The words for each text field, as typed. */
  texts: Record<string, string>;
  /** The words that no head took. */
  rest: string;
  /** Set if a field that takes one value was given several: all of them, as typed. */
  several?: { field: string; typed: string[] };
  /** The heads for which `args` holds only a guess. */
  guessed: string[];
}

type Head = Pattern['heads'][number];

/** Reads the words before the clauses as the pattern's heads, in order, but finds references anywhere in them. */
export function readHeads(
  words: string,
  heads: Head[],
  reader: FieldReader,
  reading: FieldReading,
): HeadsRead {
  const read: HeadsRead = { args: {}, texts: {}, rest: words, guessed: [] };
  for (const head of heads) takeReference(head, read, reader);
  for (const head of heads) {
    if (read.rest === '') break;
    if (head.field in read.args) continue;
    const field = reader.fieldOf(head.field);
    if (field.input === 'person' && field.typed === 'word') takePerson(head, read, heads, reader, reading);
    else takeWords(head, read, field, reader, heads.at(-1));
  }
  return read;
}

function takeReference({ field: name }: Head, read: HeadsRead, reader: FieldReader): void {
  const { reference } = reader.fieldOf(name);
  const found = reference && takeReferences(read.rest, reference);
  if (!found) return;
  const [first = '', ...others] = found.references;
  read.args[name] = reader.raw(name, first);
  read.rest = found.rest;
  if (others.length > 0) read.several = { field: name, typed: found.references };
}

function takePerson(
  { field: name }: Head,
  read: HeadsRead,
  heads: Head[],
  reader: FieldReader,
  { called }: FieldReading,
): void {
  const before = withoutLeadIn(read.rest.replace(/^[([]\s*(?=\uE000)/, ''), called);
  const { typed, length } = leadingPeople(before, called);
  const [first] = typed;
  if (first === undefined) return;
  const isAlone = heads.length === 1;
  const isUnsure = !/^[\uE000@"]/.test(before) && first !== 'me' && !called?.(bareName(first)).surely;
  const words = isAlone && isUnsure && typed.length === 1 ? before : first;
  read.args[name] = reader.raw(name, words);
  const after = words === before ? '' : afterName(before.slice(length));
  read.rest = isAlone ? after : after.replace(IS_TO, '');
  if (typed.length > 1) read.several = { field: name, typed };
  // "@bob and Zelda send letters", of whom one is no member: whose it is must be asked.
  if (typed.length === 1 && !isAlone && AND_ANOTHER.test(read.rest)) read.guessed.push(name);
  if (!called || !isUnsure || isAlone) return;
  // "action add Ring the surgery": "Ring" can be a name only if some member is called that.
  read.guessed.push(name);
  if (called(bareName(first)).people.length === 0) read.rest = before;
}

const AND_ANOTHER = /^(?:(?:and|&|plus|or) (?:@|\p{Lu})|(?:\p{Lu}\S* ){1,2}(?:and|&|plus|or) [\uE000@])/u;

/** Words between a person and what they will do: "@bob to ring", "@bob will ring". */
export const IS_TO =
  /^(?:(?:(?:can|could|would|will) you(?: please| kindly| mind)?|to|will|should|must|shall|please|pls|kindly|(?:is(?: going| happy)?|needs|has(?: agreed| offered| promised)?|ought|agreed|offered|promised) to)\s+)+(?=\S)/i;

const bareName = (typed: string): string => typed.replace(/^@/, '');

/** Drops "from" in "apologies from @cat", and words like it, if a person is surely named after it. */
function withoutLeadIn(words: string, called: FieldReading['called']): string {
  const [lead] = /^(?:(?:received\s+)?(?:from|for|by|to|both)|[:–—-])\s+/i.exec(words) ?? [];
  return lead !== undefined && leadingPerson(words.slice(lead.length), called)?.sure
    ? words.slice(lead.length)
    : words;
}

function takeWords(
  { field: name, required }: Head,
  read: HeadsRead,
  field: Field<unknown>,
  reader: FieldReader,
  last: Head | undefined,
): void {
  const isBeforeText = last !== undefined && last.field !== name && isText(reader.fieldOf(last.field));
  const [cut, after] =
    field.typed === 'phrase'
      ? phrase(name, read.rest, reader, isBeforeText && field.choices !== undefined)
      : CUT[field.typed](read.rest);
  const bare = field.typed === 'word' ? cut.replace(/(?<=.)[,;:.]+$/, '') : cut;
  const words = bare !== cut && reader.reads(name, bare) ? bare : cut;
  if (!required && !reader.reads(name, words)) return;
  if (isText(field)) read.texts[name] = words;
  else read.args[name] = reader.raw(name, words);
  read.rest = after;
}

/** Whether the field accepts any words, so that it may hold some that were meant for another field. */
export const isText = ({ typed }: Pick<Field<unknown>, 'typed'>): boolean =>
  typed === 'words' || typed === 'list' || typed === 'title';

/** Drops the punctuation that separates the text from what preceded it: ": ring the surgery" after "@bob". */
export const afterName = (text: string): string =>
  text.replace(/^(?:\s*[:,;=→|)\]]|\s*(?:->|=>|>(?=\s))|\.(?=\s)|\s+[–—-]+(?=\s)|\s*[–—](?=\s))*\s*/, '');

/**
 * Cuts off as many words as make sense for the field. If none do, cuts off the first if it should be a choice before a
 * text, and otherwise all of them.
 */
function phrase(name: string, words: string, reader: FieldReader, isBeforeText: boolean): [string, string] {
  const length = reader.fits(name, words);
  if (length === 0 && isBeforeText) return firstWord(words);
  return length === 0 ? [words, ''] : [words.slice(0, length), words.slice(length).trim()];
}

/** How a field's words are separated from those that follow, for each way of typing a field. */
const CUT: Record<Field<unknown>['typed'], (text: string) => [string, string]> = {
  word: firstWord,
  title,
  phrase: (text) => [text, ''],
  words: (text) => [withoutLead(text), ''],
  list: (text) => [withoutLead(text), ''],
};

/** Cuts off one word, or a name in quotes. */
function firstWord(text: string): [string, string] {
  const [, word = text, after = ''] = /^("[^"]*"|\S+)(?:\s+(.*))?$/s.exec(text) ?? [];
  return [word, after];
}

/** Drops what introduces a text: "text: send letters". */
export const withoutLead = (text: string): string =>
  text.replace(/^(?::|[–—-](?=\s))\s*/, '').replace(LABEL, '');

/** What may introduce a title: "a meeting called Range", "a meeting of the board", "title: Range". */
const LABEL = /^(?:(?:called|named|titled|entitled|of)\s+|(?:title|name|subject|text|what)\s*[:=]\s*)(?=\S)/i;

/**
 * Cuts off a title: the words in quotes, or those up to the first question mark, or those up to the line end or colon
 * that a list follows. If the text has none of these, all of it is the title.
 */
function title(typed: string): [string, string] {
  const text = typed.replace(LABEL, '');
  const quoted = /^("[^"]*"|'(?:[^']|(?<=\p{L})'(?=\p{L}))+')(?=$|[\s:,;–—-])/u.exec(flat(text))?.[0];
  const asked = quoted ? undefined : /^[^?|]*\?(?=\s|$)/.exec(text)?.[0];
  const ended = quoted ?? asked ?? titleBeforeList(text);
  if (ended === undefined) return [text, ''];
  const words = text.slice(0, ended.length);
  return [words.replace(/^['‘`](.*)['’`]$/s, '$1'), afterName(text.slice(ended.length).replace(/^\s*:/, ''))];
}

function titleBeforeList(text: string): string | undefined {
  const line = text.indexOf('\n');
  if (line > 0) return text.slice(0, line);
  const colon = text.search(/:\s/);
  return colon > 0 && /[|;,]/.test(text.slice(colon)) ? text.slice(0, colon) : undefined;
}
