import type { Command } from '../command.ts';
import { Doubt, type FieldReading } from '../field.ts';
import { marksPutBack } from '../form-marks.ts';
import { type Invocation, writeOutMentions } from '../invocation.ts';
import { readTyped } from '../typed/read-typed.ts';
import { UserError } from '../user-error.ts';
import { type Checked, checkArguments } from './form-for.ts';

/** What was asked, read and checked as far as it can be without the records. */
export interface Asked extends Checked {
  command: Command;
  /** Typed by a person, who sees a form where something is missing; otherwise it came from a button or a form. */
  typed: boolean;
  /** The arguments as a form would hold them. */
  raw: Record<string, unknown>;
  /** The name of the network it is about, where it was typed with `--in`. */
  within?: string;
}

/** Reads what was asked; throws `UserError` if it is no command of ours. */
export function readAsked(asked: Invocation['asked'], commands: Command[], reading: FieldReading): Asked {
  if ('text' in asked) {
    const { command, args, doubts, ...said } = readTyped(asked, commands, reading);
    const checked = checkArguments(command, args, reading);
    for (const [name, words] of Object.entries(doubts))
      checked.faults[name] = doubtAbout(command, name, writeOutMentions(words, asked.mentions), reading);
    return { command, typed: true, raw: args, ...said, ...checked };
  }
  const command = commands.find(({ name }) => name === asked.command);
  if (!command) {
    throw new UserError(
      'That button is from an older message, and I no longer know it. Type help to see what I can do.',
    );
  }
  const raw = marksPutBack(asked.args);
  return { command, typed: false, raw, ...checkArguments(command, raw, reading) };
}

/** Why the words do not read as the field. One that may be left out stays empty: they may be part of the text. */
function doubtAbout(command: Command, name: string, words: string, reading: FieldReading): UserError {
  const field = command.fields[name];
  try {
    field?.parse(words, reading);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const orEmpty = field?.required ? '' : ' Or leave this empty, if it was part of the text.';
    return new Doubt(`${error.message}${orEmpty}`, error instanceof Doubt ? error.guess : undefined);
  }
  return new Doubt(`I could not read “${words}” here.`);
}
