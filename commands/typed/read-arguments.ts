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
import { readSwitches } from './read-switches.ts';
import { takeReferences } from './references.ts';
import { type ArgumentsRead, settle } from './settle.ts';
import { putIn } from './take-left-over.ts';

export type { ArgumentsRead } from './settle.ts';

/** Reads the words by the pattern, less what was given by a flag. */
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
  const { rest: text, on } = readSwitches(rest, pattern);

  const args: Record<string, unknown> = Object.fromEntries(on.map((name) => [name, ON]));
  for (const [name, words] of Object.entries(flags)) args[name] = reader.raw(name, words);
  const sought = soughtOf(pattern, clauses, mayBeOwner(text, heads, reader, reading), reader);
  const divided = readClauses(withoutBareKeyword(text, clauses), sought, kindOf(reader), (clause, words) =>
    reader.fits(clause.field, words),
  );
  for (const [name, words] of Object.entries(divided.clauses))
    divided.clauses[name] = keepReason(words, name, clauses);
  takeReferencesAhead(divided, heads, args, reader);
  for (const [name, words] of Object.entries(divided.clauses)) putIn(args, name, words, reader);
  const unread = clauses.filter((clause) => kindOf(reader)(clause) === 'readable' && !(clause.field in args));
  // What stands before the clauses may stand after them: "action add by Friday @bob Ring the surgery".
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

/** A reference that stands behind the keyword of a text rather than before it: "meeting agenda add M1 Sepsis". */
function takeReferencesAhead(
  { clauses, rest, left = [] }: ClausesRead,
  heads: Pattern['heads'],
  args: Record<string, unknown>,
  reader: FieldReader,
): void {
  for (const { field } of heads) {
    const { reference } = reader.fieldOf(field);
    if (!reference || [rest, ...left].some((words) => takeReferences(words, reference))) continue;
    const ahead = new RegExp(`${reference.source.replace(/\$$/, '')}(?=[\\s:,])`, 'i');
    for (const [name, words] of Object.entries(clauses)) {
      if (reader.fieldOf(name).typed !== 'words') continue;
      const [found] = ahead.exec(words) ?? [];
      if (found === undefined) continue;
      args[field] = reader.raw(field, found.toUpperCase());
      clauses[name] = words.slice(found.length).replace(/^[\s:,–—-]+/, '');
    }
  }
}

/** What a switch enters. */
export const ON = 'yes';

const kindOf =
  (reader: FieldReader) =>
  ({ field }: Clause): 'words' | 'readable' =>
    reader.fieldOf(field).typed === 'words' ? 'words' : 'readable';

/** Whose name may also stand in a clause: a person's who is named at the front, "Ring Ann, assigned to @bob". */
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

/** These clauses of a pattern, and that of the owner where it may be one, made ready once. */
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

/** "meeting agenda M1 add" asks for what is to be added. */
function withoutBareKeyword(text: string, clauses: Clause[]): string {
  const bare = clauses.find(
    ({ keyword, required }) => required && ` ${text.toLowerCase()}`.endsWith(` ${keyword}`),
  );
  return bare ? text.slice(0, -bare.keyword.length).trim() : text;
}

/** "because of need" keeps its first word, without which it would be none: "Why: because of need". */
const keepReason = (words: string, name: string, clauses: Clause[]): string =>
  /^of\s/i.test(words) && clauses.some(({ field, keyword }) => field === name && keyword === 'because')
    ? `because ${words}`
    : words;
