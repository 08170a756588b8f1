import { writtenOut } from '../../storage/rows/kept-words.ts';
import type { Command } from '../command.ts';
import type { FieldReading } from '../field.ts';
import { type Invocation, writeOutMentions } from '../invocation.ts';
import type { Language } from '../typed/language.ts';
import { UserError } from '../user-error.ts';
import { guardAll, OfAPatient, sayNotAPatients, tellsOfAPatient } from './patients.ts';
import { type Asked, readAsked } from './read-asked.ts';

/** A request whose fields were checked together for a patient's data. */
export interface GuardedAsked {
  /** It may identify a patient, but the caller has declared that it does not. */
  notAPatients: boolean;
  /**
   * Parses it as `readAsked` does. Words that may identify a patient, in one field, split across several, or in words that are
   * no command, become a field's error or are thrown as one; the error does not repeat them.
   */
  read(reading: FieldReading): Asked;
}

/** Checks all fields together for words that may identify a patient. */
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

/** The request with the error at its first text field; throws the error if it has none. */
function withFault(fault: UserError, reads: () => Asked): Asked {
  const read = orThrow(fault, reads);
  if (read.within !== undefined && tellsOfAPatient(read.within)) throw fault;
  if (Object.values(read.faults).some((each) => each instanceof OfAPatient)) return read;
  const [field] = Object.keys(read.raw).filter((name) => isForWords(read.command, name));
  if (field === undefined || read.command.fields[field]?.unasked) throw fault;
  return { ...read, faults: { ...read.faults, [field]: fault } };
}

/** All words that were entered, by field; not values chosen from our own lists. */
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
