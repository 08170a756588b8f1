import { writtenOut } from '../../storage/rows/kept-words.ts';
import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import { type Invocation, writeOutMentions } from '../invocation.ts';
import type { Language } from '../typed/language.ts';
import { UserError } from '../user-error.ts';
import { guardAll, OfAPatient, sayNotAPatients, tellsOfAPatient } from './patients.ts';
import { type Asked, readAsked } from './read-asked.ts';

/** What was asked, of which all that was entered was looked at once. */
export interface GuardedAsked {
  /** Something of it may tell who a patient is, and whoever asks says that it does not. */
  notAPatients: boolean;
  /**
   * Reads it as `readAsked` does. What may tell who a patient is, in one field, divided among several, or in words that are no
   * command, is a fault of a field, or thrown, and not said again.
   */
  read(reading: FieldReading): Asked;
}

/** Looks at all that was entered at once for what may tell who a patient is. */
export function guardAsked(asked: Invocation['asked'], language: Language): GuardedAsked {
  const { notAPatients, fault } = guardAll(
    wordsOfAsked(asked, language.commands),
    'args' in asked && sayNotAPatients(asked.args),
  );
  const read = (reading: FieldReading) => readAsked(asked, language, { ...reading, notAPatients });
  return {
    notAPatients,
    read: (reading) => (fault ? withFault(fault, () => read(reading)) : read(reading)),
  };
}

/** What was read, with the fault at the first of its fields for words; where there is none, the fault is thrown. */
function withFault(fault: UserError, reads: () => Asked): Asked {
  const read = orThrow(fault, reads);
  if (read.within !== undefined && tellsOfAPatient(read.within)) throw fault;
  if (Object.values(read.faults).some((each) => each instanceof OfAPatient)) return read;
  const [field] = Object.keys(read.raw).filter((name) => isForWords(read.command, name));
  if (field === undefined || read.command.fields[field]?.unasked) throw fault;
  return { ...read, faults: { ...read.faults, [field]: fault } };
}

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
