import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import type { Typed } from '../invocation.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
import { readHeads } from './heads.ts';
import { beginningsOf, WHOSE } from './keywords.ts';
import { leadingPerson } from './leading-person.ts';
import type { Clause, Pattern } from './pattern.ts';
import { readClauses, type Sought } from './read-clauses.ts';
import type { FlagsRead } from './read-flags.ts';
import { readSwitches } from './read-switches.ts';
import { type ArgumentsRead, putIn, settle } from './settle.ts';

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
  const sought = soughtIn(text, clauses, heads, reader, reading);
  const divided = readClauses(withoutBareKeyword(text, clauses), sought, kindOf(reader), (clause, words) =>
    reader.fits(clause.field, words),
  );
  for (const [name, words] of Object.entries(divided.clauses))
    divided.clauses[name] = keepReason(words, name, clauses);
  for (const [name, words] of Object.entries(divided.clauses)) putIn(args, name, words, reader);
  const unread = clauses.filter((clause) => kindOf(reader)(clause) === 'readable' && !(clause.field in args));
  // What stands before the clauses may stand after them: "action add by Friday @bob Ring the surgery".
  if (divided.rest === '' && divided.left) divided.rest = divided.left.splice(0, 1).join('');
  const read = readHeads(
    divided.rest,
    heads.filter(({ field }) => !(field in args)),
    reader,
    reading,
  );
  Object.assign(args, read.args);
  return settle({ args, read, divided, unread, pattern, reader, reading });
}

/** What a switch enters. */
export const ON = 'yes';

const kindOf =
  (reader: FieldReader) =>
  ({ field }: Clause): 'words' | 'readable' =>
    reader.fieldOf(field).typed === 'words' ? 'words' : 'readable';

/** The clauses there may be; a person who is named at the front may be named in a clause as well: "Ring Ann, assigned to @bob". */
function soughtIn(
  text: string,
  clauses: Clause[],
  heads: Pattern['heads'],
  reader: FieldReader,
  { called }: FieldReading,
): Sought[] {
  const sought = clauses.map((clause) => ({
    clause,
    begins: beginningsOf(clause, reader.fieldOf(clause.field)),
  }));
  const whose = heads.find(({ field }) => reader.fieldOf(field).input === 'person');
  const more = heads.some(({ field }) => reader.fieldOf(field).typed === 'words');
  if (!whose || !more || leadingPerson(text, called)?.sure) return sought;
  return [...sought, { clause: { keyword: 'owner', field: whose.field, required: true }, begins: WHOSE }];
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
