import { writtenOut } from '../../storage/rows/kept-words.ts';
import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import { type Invocation, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { areSaidNobodys, OfAPatient, tellsInAll, tellsOfAPatient } from './patients.ts';
import { type Asked, readAsked } from './read-asked.ts';

/**
 * Reads what was asked as `readAsked` does, and looks at all that was entered at once for what may tell who a patient is: in
 * one field, divided among several, or in words that are no command, which are then not said again.
 */
export function readGuarded(asked: Invocation['asked'], commands: Command[], reading: FieldReading): Asked {
  const words = wordsOfAsked(asked, commands);
  const fault = reading.areNobodys ? undefined : tellsInAll(words);
  if (!fault) return readAsked(asked, commands, reading);
  const read = orThrow(fault, () => readAsked(asked, commands, reading));
  if (read.within !== undefined && tellsOfAPatient(read.within)) throw fault;
  if (Object.values(read.faults).some((each) => each instanceof OfAPatient)) return read;
  const [field] = Object.keys(read.raw).filter((name) => isForWords(read.command, name));
  if (field === undefined || read.command.fields[field]?.unasked) throw fault;
  return { ...read, faults: { ...read.faults, [field]: fault } };
}

/** Whether something that was asked may tell who a patient is, and whoever asks says that it does not. */
export const saidNobodys = (asked: Invocation['asked'], commands: Command[]): boolean =>
  areSaidNobodys(wordsOfAsked(asked, commands));

/** All the words that were entered, field by field; of what is chosen from our own lists, none. */
function wordsOfAsked(asked: Invocation['asked'], commands: Command[]): string[] {
  if ('text' in asked) return [writeOutMentions(asked.text, asked.mentions)];
  const command = commands.find(({ name }) => name === asked.command);
  const entered = Object.entries(asked.args).filter(([name]) => command && isForWords(command, name));
  return entered.flatMap(([, value]) => stringsIn(value));
}

const isForWords = ({ fields }: Command, name: string): boolean =>
  fields[name] !== undefined && ['text', 'long-text', 'choices'].includes(fields[name].input);

const stringsIn = (value: unknown): string[] =>
  [value].flat().flatMap((each) => (typeof each === 'string' ? writtenOut(each) : []));

function orThrow<T>(instead: UserError, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UserError ? instead : error;
  }
}
