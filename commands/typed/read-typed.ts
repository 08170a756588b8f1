import { distance } from 'fastest-levenshtein';
import type { Command } from '../command.ts';
import type { Field, FieldReading } from '../field.ts';
import { type Typed, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { Clause } from './pattern.ts';
import { readClauses } from './read-clauses.ts';
import { type FlagsRead, readFlags } from './read-flags.ts';
import { readSwitches } from './read-switches.ts';

/** A command as typed: its arguments as a form would hold them, and what was typed that may have been meant as one. */
export interface TypedCommand {
  command: Command;
  args: Record<string, unknown>;
  /** By field: words that stand where the field could, but do not read as it. */
  doubts: Record<string, string>;
  /** The name of the network it is about, where `--in` said one. */
  within?: string;
}

/** The flag that says which network is meant. */
const IN = 'in';

/** How many words at the end of a text may be a misread date rather than part of the text. */
const MOST_WORDS_IN_DOUBT = 5;

/** Reads typed words as one of `commands`; throws `UserError` if they are none. */
export function readTyped(
  { text, mentions }: Typed,
  commands: Command[],
  reading: FieldReading,
): TypedCommand {
  const typed = orHelp(text.trim().replaceAll(/\s+/g, ' ').replaceAll(/[“”]/g, '"'), commands);
  const words = typed.toLowerCase().split(' ');
  const candidates = commands.filter(({ pattern }) => pattern.words.every((word, i) => words[i] === word));
  const longest = Math.max(0, ...candidates.map(({ pattern }) => pattern.words.length));
  const named = candidates.filter(({ pattern }) => pattern.words.length === longest);
  if (named.length === 0) throw unknownCommand(words, commands);
  const { rest, flags } = readFlags(typed.split(' ').slice(longest).join(' '), flagsOf(named));
  const { [IN]: within, ...given } = flags;
  const read = { rest, flags: given };
  const command =
    named.length === 1
      ? named[0]
      : (named.find((each) => hasItsKeywords(each, read)) ?? named.find((each) => !needsKeywords(each)));
  if (!command) throw unknownCommand(words, commands);
  return {
    command,
    ...readArguments(read, command, mentions, reading),
    ...(within !== undefined && { within: unquoted(writeOutMentions(within, mentions)) }),
  };
}

/** Nothing at all, "poll" alone, "poll open --help" and "--help" ask for help. */
function orHelp(typed: string, commands: Command[]): string {
  const [topic = '', ...more] = typed.toLowerCase().split(' ');
  if (topic === '' || topic === '--help') return 'help';
  const about = commands.filter(({ pattern }) => pattern.words[0] === topic);
  const isBare =
    more.length === 0 && about.length > 0 && about.every(({ pattern }) => pattern.words.length > 1);
  return isBare || more.at(-1) === '--help' ? `help ${topic}` : typed;
}

/** What may be said of these commands by name: their fields, and the network of one that is about a network. */
function flagsOf(commands: Command[]): string[] {
  const fields = commands.flatMap((command) => Object.entries(command.fields));
  const names = fields.filter(([, { unasked }]) => !unasked).map(([name]) => name);
  return [...new Set([...names, ...(commands.some(({ needs }) => needs !== 'nothing') ? [IN] : [])])];
}

const needsKeywords = ({ pattern }: Command): boolean => pattern.clauses.some(({ required }) => required);

/** Of commands with the same words, one that asks for a keyword is meant only where the keyword stands. */
function hasItsKeywords({ pattern }: Command, { rest, flags }: FlagsRead): boolean {
  const required = pattern.clauses.filter(({ required }) => required);
  const spaced = ` ${rest.toLowerCase()} `;
  const stands = ({ keyword, field }: Clause) => field in flags || spaced.includes(` ${keyword} `);
  return required.length > 0 && required.every(stands);
}

/** Reads the words by the pattern, less what was given by a flag. */
function readArguments(
  { rest: text, flags }: FlagsRead,
  { pattern, fields, usage }: Command,
  mentions: Typed['mentions'],
  reading: FieldReading,
): Pick<TypedCommand, 'args' | 'doubts'> {
  const fieldOf = (name: string): Field<unknown> => {
    const field = fields[name];
    if (field) return field;
    if (name in flags) throw new UserError(`There is no --${name} here. Write it like this: ${usage}`);
    throw new Error(`the pattern "${usage}" names no field ${name}`);
  };
  const raw = (name: string, words: string) => fieldOf(name).canonical(unquoted(words), mentions);
  const reads = (name: string, words: string): boolean => {
    try {
      fieldOf(name).parse(raw(name, words), reading);
      return true;
    } catch {
      return false;
    }
  };
  const kind = ({ field }: Clause) => (fieldOf(field).typed === 'words' ? 'words' : 'readable');
  const { rest: unswitched, on } = readSwitches(text, pattern);
  const unflagged = ({ field }: { field: string }) => !(field in flags);
  const clauses = pattern.clauses.filter(unflagged);
  const divided = readClauses(
    withoutBareKeyword(unswitched, clauses),
    clauses,
    kind,
    (clause, words) => kind(clause) === 'words' || reads(clause.field, words),
  );

  const args: Record<string, unknown> = Object.fromEntries(on.map((name) => [name, ON]));
  for (const [name, words] of Object.entries({ ...flags, ...divided.clauses })) args[name] = raw(name, words);
  const unread = clauses.filter((clause) => kind(clause) === 'readable' && !(clause.field in args));
  let rest = divided.rest;
  for (const { field: name, required } of pattern.heads.filter(unflagged)) {
    if (rest === '') break;
    const [words, after] = CUT[fieldOf(name).typed](rest, unread);
    if (!required && !reads(name, words)) continue;
    args[name] = raw(name, words);
    rest = after;
  }
  const doubts = doubtsIn(divided.rest, unread);
  if (rest !== '' && Object.keys(doubts).length === 0) {
    const open = pattern.heads.flatMap(({ field }) =>
      field in args ? [] : sayChoices(field, fieldOf(field)),
    );
    throw new UserError(
      `I did not understand “${writeOutMentions(rest, mentions)}”. Write it like this: ${usage}${open.join('')}`,
    );
  }
  return { args, doubts };
}

/** What may stand for a field of a few words, where it does not stand there yet. */
const sayChoices = (name: string, { choices }: Field<unknown>): string[] =>
  choices ? [`, where <${name}> is ${choices.map(({ value }) => value).join(' or ')}`] : [];

/** "meeting agenda M1 add" asks for what is to be added. */
function withoutBareKeyword(text: string, clauses: Clause[]): string {
  const bare = clauses.find(
    ({ keyword, required }) => required && ` ${text.toLowerCase()}`.endsWith(` ${keyword}`),
  );
  return bare ? text.slice(0, -bare.keyword.length).trim() : text;
}

/** Clauses that could not be read though their keyword stands near the end: "by hand" is no date, or is it a slip? */
function doubtsIn(text: string, clauses: Clause[]): Record<string, string> {
  const doubts: Record<string, string> = {};
  const outsideQuotes = text.replaceAll(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
  for (const { keyword, field } of clauses) {
    const at = ` ${outsideQuotes}`.toLowerCase().lastIndexOf(` ${keyword} `);
    if (at < 0) continue;
    const words = text.slice(at + keyword.length + 1).trim();
    if (words !== '' && words.split(' ').length <= MOST_WORDS_IN_DOUBT) doubts[field] = words;
  }
  return doubts;
}

/** How a field's words are cut off from those that follow, by how it is typed. */
const CUT: Record<Field<unknown>['typed'], (text: string, unread: Clause[]) => [string, string]> = {
  word: firstWord,
  title,
  phrase: wholeOrQuoted,
  words: wholeOrQuoted,
  list: upToDoubt,
};

/** What a switch enters. */
export const ON = 'yes';

const unquoted = (text: string): string => text.replace(/^"([^"]*)"$/, '$1');

/** One word, or a name in quotes. */
function firstWord(text: string): [string, string] {
  const [, word = text, after = ''] = /^("[^"]*"|\S+)(?:\s+(.*))?$/.exec(text) ?? [];
  return [word, after];
}

/** A title in quotes, or up to its question mark; all there is, where there is neither. */
function title(text: string): [string, string] {
  const [, words = text, after = ''] = /^("[^"]*"|[^?|]*\?)\s+(.*)$/.exec(text) ?? [];
  return [words, after];
}

/** All there is; but of a text in quotes with nothing else after it than a clause in doubt, what is in the quotes. */
function wholeOrQuoted(text: string, unread: Clause[]): [string, string] {
  const [, quoted, after = ''] = /^("[^"]*") (.+)$/.exec(text) ?? [];
  const doubts = doubtsIn(after, unread);
  const isClause = unread.some(
    ({ keyword, field }) => after.toLowerCase() === `${keyword} ${doubts[field]?.toLowerCase()}`,
  );
  return quoted && isClause ? [quoted, after] : [text, ''];
}

/** All there is up to a clause in doubt: what may be a misread date is no part of the last of a list. */
function upToDoubt(text: string, unread: Clause[]): [string, string] {
  const doubts = doubtsIn(text, unread);
  const ends = unread.flatMap(({ keyword, field }) => {
    const words = doubts[field];
    return words === undefined ? [] : [text.length - words.length - keyword.length - 1];
  });
  const end = Math.min(text.length, ...ends);
  return [text.slice(0, end).trim(), text.slice(end)];
}

function unknownCommand(words: string[], commands: Command[]): UserError {
  const typed = words.slice(0, 2).join(' ');
  const near = commands
    .map((command) => {
      const { pattern } = command;
      const text = pattern.words.join(' ');
      return { command, text, far: distance(words.slice(0, pattern.words.length).join(' '), text) };
    })
    .filter(({ far, text }) => far <= Math.max(1, text.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
  const help: Button = { label: 'Help', command: 'help', args: {} };
  const buttons = near.map(({ command, text }) => ({
    label: text,
    ...command.press({}),
    ...(command.opensForm && { opens: 'form' as const }),
  }));
  return new UserError(
    near.length > 0
      ? `There is no “${typed}” command. Did you mean one of these?`
      : `There is no “${typed}” command. Type help to see what I can do.`,
    { buttons: [...buttons, help] },
  );
}
