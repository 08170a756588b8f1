import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import type { Typed } from '../invocation.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
import { IS_TO, readHeads } from './heads.ts';
import { beginningsOf, WHOSE } from './keywords.ts';
import { leadingPerson } from './leading-person.ts';
import type { Clause, Pattern } from './pattern.ts';
import { type ClausesRead, type Findable, findable, readClauses } from './read-clauses.ts';
import type { FlagsRead } from './read-flags.ts';
import { type Alone, readSwitches } from './read-switches.ts';
import { takeReferences } from './references.ts';
import { type ArgumentsRead, settle } from './settle.ts';
import { putIn } from './take-left-over.ts';

export type { ArgumentsRead } from './settle.ts';

/** Reads the words of a command by its pattern. Fields that a flag gave are not looked for again. */
export function readArguments(
  { rest, flags }: FlagsRead,
  command: Command,
  mentions: Typed['mentions'],
  reading: FieldReading,
): ArgumentsRead {
  const { pattern } = command;
  const reader = createFieldReader(command, (name) => name in flags, mentions, reading);
  const unflagged = ({ field }: { field: string }) => !(field in flags);
  const clauses = pattern.clauses.filter(unflagged);
  const heads = pattern.heads.filter(unflagged);
  const alone = aloneOf(command, flags);
  const { rest: text, on, said } = readSwitches(rest, pattern, alone);

  const args: Record<string, unknown> = Object.fromEntries(on.map((name) => [name, ON]));
  for (const [name, words] of Object.entries({ ...said, ...flags })) args[name] = reader.raw(name, words);
  const sought = soughtOf(pattern, clauses, mayBeOwner(text, heads, reader, reading), reader);
  const divided = readClauses(withoutBareKeyword(text, clauses), sought, kindOf(reader), (clause, words) =>
    reader.fits(clause.field, words),
  );
  for (const [name, words] of Object.entries(divided.clauses))
    divided.clauses[name] = keepReason(words, name, clauses);
  takeReferencesAhead(divided, heads, args, reader);
  for (const [name, words] of Object.entries(divided.clauses)) putIn(args, name, words, reader);
  // What a clause without its usual keyword was taken from: "Leeds | York secret by Friday".
  const { rest: heading, ...more } = readSwitches(divided.rest, pattern, alone);
  divided.rest = heading;
  for (const name of more.on) args[name] ??= ON;
  for (const [name, words] of Object.entries(more.said)) args[name] ??= reader.raw(name, words);
  const unread = clauses.filter((clause) => kindOf(reader)(clause) === 'readable' && !(clause.field in args));
  // The heads may also come after the clauses: "action add by Friday @bob Ring the surgery".
  if (divided.rest === '' && divided.left)
    divided.rest = divided.left.splice(0, 1).join('').replace(IS_TO, '');
  const read = readHeads(
    divided.rest,
    heads.filter(({ field }) => !(field in args)),
    reader,
    reading,
  );
  Object.assign(args, read.args);
  return settle({ args, read, divided, unread, pattern, reader, reading, typed: text });
}

/**
 * Takes a reference that follows the keyword of a text instead of preceding it: "meeting agenda add M1
 * Sepsis".
 */
function takeReferencesAhead(
  { clauses, rest, left = [] }: ClausesRead,
  heads: Pattern['heads'],
  args: Record<string, unknown>,
  reader: FieldReader,
): void {
  const ahead = Object.entries(clauses).filter(
    ([name, words]) => BEGINS_WITH_REFERENCE.test(words) && reader.fieldOf(name).typed === 'words',
  );
  for (const [name, words] of ahead) {
    for (const { field } of heads) {
      const { reference } = reader.fieldOf(field);
      if (!reference || [rest, ...left].some((each) => takeReferences(each, reference))) continue;
      const [first = '', ...others] = words.split(/[\s:,]+/);
      if (others.length === 0 || !reference.test(first.toUpperCase())) continue;
      args[field] = reader.raw(field, first.toUpperCase());
      clauses[name] = words.slice(first.length).replace(/^[\s:,–—-]+/, '');
    }
  }
}

const BEGINS_WITH_REFERENCE = /^[a-z]\d/i;

/** The fields that may be said alone, unless a flag gives them. */
const aloneOf = ({ fields }: Command, flags: Record<string, string>): Alone =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { alone }]) => (alone && !(name in flags) ? [[name, alone]] : [])),
  );

/** The value of a field that a switch turned on. */
export const ON = 'yes';

const kindOf =
  (reader: FieldReader) =>
  ({ field }: Clause): 'words' | 'readable' =>
    reader.fieldOf(field).typed === 'words' ? 'words' : 'readable';

/**
 * The field for the person responsible, if nobody is surely named at the front of the text. Then a clause may
 * name them: "Ring Ann, assigned to @bob".
 */
function mayBeOwner(
  text: string,
  heads: Pattern['heads'],
  reader: FieldReader,
  { called }: FieldReading,
): string | undefined {
  const whose = heads.find(({ field }) => reader.fieldOf(field).input === 'person');
  const more = heads.some(({ field }) => reader.fieldOf(field).typed === 'words');
  return whose && more && !leadingPerson(text, called)?.sure ? whose.field : undefined;
}

const known = new WeakMap<Pattern, Map<string, Findable>>();

/**
 * The clauses to look for, with one more for the owner if `owner` is given. They are prepared once and kept,
 * because reading a message needs them often.
 */
function soughtOf(
  pattern: Pattern,
  clauses: Clause[],
  owner: string | undefined,
  reader: FieldReader,
): Findable {
  const made = known.get(pattern) ?? new Map<string, Findable>();
  known.set(pattern, made);
  const isAll = clauses.length === pattern.clauses.length;
  const key = `${isAll ? 'all' : clauses.map(({ field }) => field).join(' ')}:${owner ?? ''}`;
  const before = made.get(key);
  if (before) return before;
  const sought = clauses.map((clause) => ({
    clause,
    begins: beginningsOf(clause, reader.fieldOf(clause.field)),
  }));
  const all =
    owner === undefined
      ? sought
      : [...sought, { clause: { keyword: 'owner', field: owner, required: true }, begins: WHOSE }];
  const ready = findable(all);
  made.set(key, ready);
  return ready;
}

/**
 * Drops a required keyword at the end that has no words after it, so that the form asks for them: "meeting
 * agenda M1 add".
 */
function withoutBareKeyword(text: string, clauses: Clause[]): string {
  const bare = clauses.find(
    ({ keyword, required }) => required && ` ${text.toLowerCase()}`.endsWith(` ${keyword}`),
  );
  return bare ? text.slice(0, -bare.keyword.length).trim() : text;
}

/** Keeps the keyword in "because of need", because "of need" alone would make no sense as a reason. */
const keepReason = (words: string, name: string, clauses: Clause[]): string =>
  /^of\s/i.test(words) && clauses.some(({ field, keyword }) => field === name && keyword === 'because')
    ? `because ${words}`
    : words;
