import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import { type Typed, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { createFieldReader } from './field-reader.ts';
import { isText } from './heads.ts';
import { beginningsOf } from './keywords.ts';
import { withKnownNames } from './known-names.ts';
import type { Language } from './language.ts';
import { joinSplitMentions } from './leading-person.ts';
import { nameCommand, withoutCall } from './name-command.ts';
import { clean, flat, outsideQuotes, unquoted } from './normalise.ts';
import { notUnderstood, offeredWith } from './not-understood.ts';
import type { Clause } from './pattern.ts';
import { type ArgumentsRead, readArguments } from './read-arguments.ts';
import { type FlagsRead, readFlags } from './read-flags.ts';
import { unknownCommand } from './unknown-command.ts';
import { whichMeeting } from './which-meeting.ts';

/** A typed command, with its arguments as a form would hold them. */
export interface TypedCommand extends ArgumentsRead {
  command: Command;
  /** The name of the network, if `--in` gave one, or words that can be nothing else. */
  within?: string;
  /** The error if there is no such network, where it was not `--in` that gave it. */
  unlessNetwork?: UserError;
}

/** The flag that says which network is meant. */
const IN = 'in';

/**
 * Reads typed words as a command of the language. Those that mean nothing as they stand are read once more with the
 * members and meetings that they name. Throws `UserError` if they are no command.
 */
export function readTyped(
  { text, mentions }: Typed,
  language: Language,
  reading: FieldReading,
): TypedCommand {
  const typed = joinSplitMentions(clean(text), mentions);
  try {
    return readAsTyped(typed, mentions, language, reading);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const known of withKnownNames(typed, reading)) {
      const read = ifRead(() => readAsTyped(known, mentions, language, reading));
      if (read) return read;
    }
    throw whichMeeting(typed, reading) ?? error;
  }
}

/** What was read; undefined if it was no command. */
function ifRead(read: () => TypedCommand): TypedCommand | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function readAsTyped(
  typed: string,
  mentions: Typed['mentions'],
  language: Language,
  reading: FieldReading,
): TypedCommand {
  const found = nameCommand(typed, language);
  if (!found) throw unknown(typed, language, mentions, reading);
  const { named, rest } = found;
  const flagged = readFlagsOf(rest, named, mentions, reading);
  const { [IN]: within, ...flags } = flagged.flags;
  const read = { rest: flagged.rest, flags };
  const command = commandMeant(named, read);
  if (!command) throw unknown(typed, language, mentions, reading);
  const args = readArguments(read, command, mentions, reading);
  if (args.unsure !== undefined && isUnplaced(command, args)) {
    const fault = notUnderstood(args.unsure, args, command, {
      ...{ mentions, reading, typed: read.rest, isElsewhere: within !== undefined },
      again: (rest) => readArguments({ ...read, rest }, command, mentions, reading),
    });
    const { unsure, ...others } = args;
    const network = within === undefined && isOfReading(command) ? networkIn(unsure) : undefined;
    if (network === undefined) throw fault;
    return { command, ...others, within: network, unlessNetwork: fault };
  }
  return {
    command,
    ...args,
    ...(args.unsure !== undefined && { unsure: writeOutMentions(args.unsure, mentions) }),
    ...(within !== undefined && { within: unquoted(writeOutMentions(within, mentions)) }),
  };
}

/** Reads the flags for these commands: those for their fields, and `--in` if one of them needs a network. */
function readFlagsOf(
  rest: string,
  commands: Command[],
  mentions: Typed['mentions'],
  reading: FieldReading,
): FlagsRead {
  if (!/--|[—–−]/.test(rest)) return { rest, flags: {} };
  const fields = commands.flatMap((command) => Object.entries(command.fields));
  const asked = fields.filter(([, { unasked }]) => !unasked).map(([name]) => name);
  const isAboutNetwork = commands.some(({ needs }) => needs !== 'nothing');
  return readFlags(rest, {
    names: [...new Set([...asked, ...(isAboutNetwork ? [IN] : [])])],
    isProse: fields.some(([, { input, typed }]) => input === 'long-text' && typed === 'words'),
    isChoiceOf: (name, value) =>
      fields.some(([each, { choices = [] }]) => each === name && choices.some((one) => one.value === value)),
    fits(name, words) {
      const command = commands.find(({ fields }) => fields[name]?.typed === 'phrase');
      return command ? createFieldReader(command, () => false, mentions, reading).fits(name, words) : 0;
    },
  });
}

/** Of commands with the same words, the one whose own sign is there, then whose keywords are, then that requires none. */
function commandMeant(named: Command[], read: FlagsRead): Command | undefined {
  if (named.length === 1) return named[0];
  const words = outsideQuotes(flat(read.rest));
  const signed = named.find(({ meantBy }) => meantBy?.test(words));
  const others = named.filter(({ meantBy }) => !meantBy);
  if (signed || others.length === 1) return signed ?? others[0];
  return others.find((each) => hasItsKeywords(each, read)) ?? others.find((each) => !needsKeywords(each));
}

/** The brackets in which a clause may stand: "meeting agenda M1 (carry 3)". */
const OPENING = /[([{<]/g;

const needsKeywords = ({ pattern }: Command): boolean => pattern.clauses.some(({ required }) => required);

/**
 * Whether all the keywords that the command requires are there. Of several commands with the same words, this
 * shows which is meant.
 */
function hasItsKeywords({ pattern, fields }: Command, { rest, flags }: FlagsRead): boolean {
  const required = pattern.clauses.filter(({ required }) => required);
  const spaced = ` ${flat(rest).replaceAll(OPENING, ' ')} `;
  const stands = (clause: Clause): boolean => {
    const field = fields[clause.field];
    const words = field ? beginningsOf(clause, field).usual : [clause.keyword];
    return clause.field in flags || words.some((word) => spaced.includes(` ${word} `));
  };
  return required.length > 0 && required.every(stands);
}

/** Whether leftover words can only be reported. The command takes no text that they could be part of. */
const isUnplaced = ({ pattern, fields }: Command, { doubts }: ArgumentsRead): boolean =>
  Object.keys(doubts).length === 0 &&
  !pattern.heads.some(({ field }) => isText(fields[field] ?? { typed: 'word' }));

const isOfReading = ({ changes, needs }: Command): boolean => !changes && needs !== 'nothing';

/** The network in "action list for Leeds Dental"; undefined if the words name none. */
const networkIn = (words: string): string | undefined =>
  /^(?:for|of|in) (?:the )?(\p{Lu}[\p{L}\p{N}' &,/–-]{2,100})$/u.exec(words)?.[1];

/** The answer to words that are no command: the commands that may be meant, each with what follows it read. */
function unknown(
  typed: string,
  language: Language,
  mentions: Typed['mentions'],
  reading: FieldReading,
): UserError {
  return unknownCommand(withoutCall(typed, language), language, mentions, (command, rest) => {
    try {
      const flagged = readFlagsOf(rest, [command], mentions, reading);
      return offeredWith(command, readArguments(flagged, command, mentions, reading), reading);
    } catch (error) {
      if (error instanceof UserError) return { args: {}, isWhole: false };
      throw error;
    }
  });
}
