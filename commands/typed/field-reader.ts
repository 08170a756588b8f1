import { plainWords } from '../../storage/rows/kept-words.ts';
import type { Command } from '../command.ts';
import { endsNoDay, whenRun } from '../dates/date-words.ts';
import { MONTH } from '../dates/written-dates.ts';
import type { Field, FieldReading } from '../field.ts';
import type { Typed } from '../invocation.ts';
import type { InputKind } from '../press.ts';
import { UserError } from '../user-error.ts';
import { leadingPeople, leadingPerson } from './leading-person.ts';
import { longestThat } from './longest-that.ts';
import { isDoubtfulBeyond } from './looks-like.ts';
import { unquoted } from './normalise.ts';

/** A date, a length of time or the like has at most this many words. */
const MOST_WORDS = 12;
/** The same for what may be shorter, such as the name of a role, or longer, such as several dates on lines of their own. */
const MOST_WORDS_OF: Partial<Record<InputKind, number>> = { choice: 4, 'long-text': 100 };
/** A name that matches no known member is assumed to have at most this many words. */
const MOST_WORDS_OF_A_NAME = 4;

/** Every day and every time contains one of these. Looking for them first saves most of the reading. */
const SAYS_WHEN =
  /\p{Nd}|day|week|month|year|tomorrow|night|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|term|asap|soon|quarter|noon|hour|min|easter|xmas|holiday|urgent|immediate|straight|eo[dwmb]|tmr?w|co[pb]|fye/iu;

/** A month after a day that was read: "the 31st of June" does not exist, and must not be read as "the 31st". */
const OF_A_MONTH = new RegExp(`^ of ${MONTH}\\b`, 'i');

/** A month after a number: "for 15 June" does not mean fifteen minutes. */
const NAMES_MONTH = new RegExp(`^(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`, 'i');

/** In "at half past one in the morning", "the morning" is not a place. */
const PART_OF_DAY = /^the (?:morning|afternoon|evening)$/i;

/** Reads words as the fields of a command. */
export interface FieldReader {
  fieldOf(name: string): Field<unknown>;
  /** Returns the words as a form would hold them. */
  raw(name: string, words: string): unknown;
  /** Says whether all of the words together make sense for the field. */
  reads(name: string, words: string): boolean;
  /** Counts the characters, from the first, that make sense for the field. */
  fits(name: string, words: string): number;
  /** Finds what the words also say about another field of the command: "2pm to 4pm" also says the length. */
  alsoSaid(name: string, words: string): { own: string; its: string; field: string } | undefined;
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
  const alsoSaid: FieldReader['alsoSaid'] = (name, words) => {
    const { alsoSays } = fieldOf(name);
    const both = alsoSays && alsoSays.field in fields ? alsoSays.read(words, reading) : undefined;
    return alsoSays && both && { ...both, field: alsoSays.field };
  };
  const known = new Map<string, boolean>();
  const reads = (name: string, words: string): boolean => {
    const key = `${name} ${words}`;
    const read = known.get(key) ?? parses(name, words);
    known.set(key, read);
    return read;
  };
  const parses = (name: string, words: string): boolean => {
    const field = fieldOf(name);
    const entered = raw(name, alsoSaid(name, words)?.own ?? words);
    if (field.canRead && typeof entered === 'string') return field.canRead(plainWords(entered), reading);
    try {
      field.parse(entered, reading);
      return true;
    } catch {
      return false;
    }
  };
  const fits = (name: string, words: string): number => {
    const { input, typed } = fieldOf(name);
    if (typed === 'words') return PART_OF_DAY.test(words) ? 0 : words.length;
    if (input === 'person') return fitsPerson(words);
    if (input === 'people') return fitsPeople(words);
    const isWhen = input === 'date' || input === 'instant';
    const run = isWhen && !reading.meetings ? words.slice(0, whenRun(words, MOST_WORDS)) : words;
    const mostWords = typed === 'word' ? 1 : (MOST_WORDS_OF[input] ?? MOST_WORDS);
    if (isWhen && !reading.meetings && !SAYS_WHEN.test(run)) return 0;
    const isIt = (part: string) => !(isWhen && endsNoDay(part)) && reads(name, part);
    const length = longestThat(isIt, run, mostWords);
    // "chair, deputy" names two roles, and we cannot know which is meant.
    if (input === 'choice' && length > 0 && namesAnother(name, words, length)) return 0;
    if (length === 0 || length === words.length) return length;
    if (!isWhen) return NAMES_MONTH.test(words.slice(length)) ? 0 : length;
    return OF_A_MONTH.test(words.slice(length)) || isDoubtfulBeyond(length, run, reading) ? 0 : length;
  };
  /** In "as page, page 2" the second is no other, and in "as docx page 2" it belongs to what follows. */
  const namesAnother = (name: string, words: string, length: number): boolean => {
    const rest = words.slice(length);
    const next = rest.replace(/^(?:\s*[,/&]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)/i, '');
    if (next === rest) return false;
    const another = next.slice(
      0,
      longestThat((part) => reads(name, part), next, 3),
    );
    if (another === '' || raw(name, another) === raw(name, words.slice(0, length))) return false;
    // In "as csv, page 2" the page is a clause of its own.
    const isClause = usage.includes(`[${another.toLowerCase()} <`) && next.length > another.length;
    return !isClause;
  };
  const fitsPerson = (words: string): number => {
    const one = leadingPerson(words, reading.called);
    if (!one) return 0;
    if (one.sure && (reading.called || !words.startsWith('@'))) return one.length;
    return longestThat(() => true, words, MOST_WORDS_OF_A_NAME);
  };
  const fitsPeople = (words: string): number => {
    const { typed, length } = leadingPeople(words, reading.called);
    // "@dev and bob": until we know who the members are, "bob" may be a name or any other word.
    const goesOn = /^\s*(?:,?\s*and\s|&|,\s*[^\s,]+\s*(?:$|,|and\s))/i.test(words.slice(length));
    const isSure = reading.called !== undefined || (words.startsWith('\uE000') && !goesOn);
    return isSure && typed.length > 0 ? length : words.length;
  };
  return { fieldOf, raw, reads, fits, alsoSaid };
}
