import type { Command } from '../command.ts';
import type { Field, FieldReading } from '../field.ts';
import type { Typed } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { leadingPeople, leadingPerson } from './leading-person.ts';
import { unquoted } from './normalise.ts';
import { longestThat } from './read-clauses.ts';

/** No date, length or role that people write has more words. */
const MOST_WORDS = 12;
/** No name that nobody here has is taken to have more words. */
const MOST_WORDS_OF_A_NAME = 4;

/** Reads words as the fields of a command. */
export interface FieldReader {
  fieldOf(name: string): Field<unknown>;
  /** The words as a form would hold them. */
  raw(name: string, words: string): unknown;
  /** Whether the words, all of them, make sense for the field. */
  reads(name: string, words: string): boolean;
  /** How many characters of the words, from the first, make sense for the field. */
  fits(name: string, words: string): number;
}

export function createFieldReader(
  { fields, usage }: Pick<Command, 'fields' | 'usage'>,
  isFlag: (name: string) => boolean,
  mentions: Typed['mentions'],
  reading: FieldReading,
): FieldReader {
  const fieldOf = (name: string): Field<unknown> => {
    const field = fields[name];
    if (field) return field;
    if (isFlag(name)) throw new UserError(`There is no --${name} here. Write it like this: ${usage}`);
    throw new Error(`the pattern "${usage}" names no field ${name}`);
  };
  const raw = (name: string, words: string): unknown => {
    const field = fieldOf(name);
    const hasLines = field.typed === 'list' || field.input === 'long-text';
    return field.canonical(unquoted(hasLines ? words : words.replaceAll('\n', ' ')), mentions);
  };
  const reads = (name: string, words: string): boolean => {
    const { alsoSays } = fieldOf(name);
    try {
      fieldOf(name).parse(raw(name, alsoSays?.read(words, reading)?.own ?? words), reading);
      return true;
    } catch {
      return false;
    }
  };
  const fits = (name: string, words: string): number => {
    const { input, typed } = fieldOf(name);
    if (typed === 'words') return words.length;
    if (input === 'person') return fitsPerson(words);
    if (input === 'people') return fitsPeople(words);
    return longestThat((part) => reads(name, part), words, MOST_WORDS);
  };
  const fitsPerson = (words: string): number => {
    const one = leadingPerson(words, reading.called);
    if (!one) return 0;
    if (one.sure && (reading.called || !words.startsWith('@'))) return one.length;
    return longestThat(() => true, words, MOST_WORDS_OF_A_NAME);
  };
  const fitsPeople = (words: string): number => {
    const { length } = leadingPeople(words, reading.called);
    return length < words.length && !reading.called ? words.length : length;
  };
  return { fieldOf, raw, reads, fits };
}
