import { z } from 'zod';
import { plainWords, writtenOut } from '../../storage/rows/kept-words.ts';
import { readNumber } from '../dates/read-words.ts';
import { tellsOfAPatient } from '../door/patients.ts';
import { words, wordsOf, writingOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { keepMentions, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { introduced, WHY } from './introductions.ts';

export * from './person-fields.ts';
export * from './time-fields.ts';

interface TextOptions {
  max?: number;
  long?: boolean;
  hint?: string;
  /** True if the text may be an address. */
  isAddress?: boolean;
}

/**
 * Free words that name or find something. Mentions become plain names. Words that may identify a patient
 * are refused.
 */
export const text = (label: string, wording: TextOptions = {}): PlainField<string, 'text' | 'long-text'> =>
  free(label, wording, { canonical: writeOutMentions, read: wordsOf });

/**
 * A name by which everyone finds something. Invisible characters are removed, wide letters become narrow
 * and spaces single. A name that mixes alphabets is refused, because it could pass for another name.
 */
export const named = (label: string, wording: TextOptions = {}): PlainField<string, 'text' | 'long-text'> => {
  const field = text(label, wording);
  return {
    ...field,
    parse(raw, reading) {
      const name = field.parse(raw, reading).normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
      if (ALPHABETS.filter((alphabet) => alphabet.test(name)).length < 2) return name;
      throw new UserError(
        'Some letters of this name are of another alphabet, and only look like the others. Please type it anew.',
      );
    },
  };
};

/** The alphabets in which some letters look like letters of another. */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Cherokee}/u];

/** Words that somebody writes for others to read. Mentions and links are kept. */
export const writing = (label: string, wording: TextOptions = {}): PlainField<string, 'text' | 'long-text'> =>
  free(label, wording, { canonical: keepMentions, read: writingOf });

/** The reason for something. */
export const reason = (wording: Pick<TextOptions, 'max'> = {}): PlainField<string, 'text' | 'long-text'> =>
  introduced(writing('Why', { ...wording, long: true }), WHY);

/** How many characters the marks and addresses in a text may add to its words. */
const MOST_MARKED = 8000;

function free(
  label: string,
  { max = 500, long = false, hint, isAddress = false }: TextOptions,
  { canonical, read }: { canonical: typeof keepMentions; read(raw: unknown): string },
): PlainField<string, 'text' | 'long-text'> {
  return {
    label,
    input: long ? 'long-text' : 'text',
    required: true,
    typed: 'words',
    ...(hint !== undefined && { hint }),
    canonical,
    parse(raw, { notAPatients }) {
      const entered = read(raw);
      const { length } = plainWords(entered);
      if (length > max) throw new UserError(`Please keep this under ${max} characters. It has ${length}.`);
      if (entered.length > length + MOST_MARKED)
        throw new UserError('The addresses in this are too long. Please take one out and send it again.');
      const fault = notAPatients ? undefined : tellsOfAPatient(writtenOut(entered), { isAddress });
      if (fault) throw fault;
      return entered;
    },
    resolve: (read) => read,
  };
}

interface ChoiceOptions<V extends string> {
  /** Other words for its options, in lower case. Their labels are understood too, and any with an article. */
  also?: Partial<Record<V, readonly string[]>>;
  /** What to say of anything else, where there is but one option. */
  otherwise?: string;
}

/** A choice of one option from a few. */
export function choice<V extends string>(
  label: string,
  options: Record<V, string>,
  { also = {}, otherwise }: ChoiceOptions<V> = {},
): PlainField<V, 'choice'> {
  const values = Object.keys(options) as V[];
  const said = new Map(
    values.flatMap((value) =>
      [options[value].toLowerCase(), ...(also[value] ?? [])].map((words) => [words, value] as const),
    ),
  );
  for (const value of values) said.set(value, value);
  const meant = (words: string): V | undefined =>
    said.get(
      words
        .trim()
        .toLowerCase()
        .replace(ARTICLE, '')
        .replace(/[.?!]+$/, ''),
    );
  return {
    label,
    input: 'choice',
    required: true,
    choices: values.map((value) => ({ value, label: options[value] })),
    typed: 'phrase',
    canonical: (typed) => meant(typed) ?? typed.toLowerCase(),
    parse(raw) {
      const words = wordsOf(raw);
      const read = meant(words);
      if (read !== undefined) return read;
      throw new UserError(otherwise ?? `“${words.toLowerCase()}” is not one of ${values.join(', ')}.`);
    },
    canRead: (words) => meant(words) !== undefined,
    resolve: (read) => read,
  };
}

const ARTICLE = /^(?:an?|the) (?=\S)/;

/** A yes or no. When typed, it is a word that is in the command or is not. */
export function yesOrNo(label: string, hint?: string): PlainField<boolean, 'choice'> {
  return {
    label,
    input: 'choice',
    required: true,
    choices: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    typed: 'word',
    ...(hint !== undefined && { hint }),
    canonical: (typed) => typed.toLowerCase(),
    parse(raw) {
      if (raw === 'yes' || raw === true) return true;
      if (raw === 'no' || raw === false) return false;
      throw new UserError('Please answer yes or no.');
    },
    inForm: (read) => (read ? 'yes' : 'no'),
    resolve: (read) => read,
  };
}

/** A choice of several options. The form names them; typed, they are numbers or words separated by commas. */
export function choices(label: string): PlainField<string[], 'choices'> {
  return {
    label,
    input: 'choices',
    required: true,
    typed: 'words',
    canonical: (typed, mentions) =>
      writeOutMentions(typed, mentions)
        .split(/[,;]|\s+and\s+/)
        .map((each) => each.trim()),
    parse(raw) {
      const read = z
        .array(words.max(200))
        .min(1)
        .max(50)
        .safeParse(typeof raw === 'string' ? [raw] : raw);
      if (!read.success) throw new UserError('Please choose at least one.');
      return read.data;
    },
    resolve: (read) => read,
  };
}

/** A whole number from `min` to `max`. */
export function number(
  label: string,
  { min, max }: { min: number; max: number },
): PlainField<number, 'number'> {
  return {
    label,
    input: 'number',
    required: true,
    typed: 'word',
    canonical: writeOutMentions,
    parse(raw) {
      const figures = typeof raw === 'string' ? readNumber(raw.trim().toLowerCase()) : raw;
      const read = z.coerce.number().int().min(min).max(max).safeParse(figures);
      if (!read.success) throw new UserError(`Please give a whole number from ${min} to ${max}.`);
      return read.data;
    },
    canRead(words) {
      const read = readNumber(words.trim().toLowerCase());
      return Number.isInteger(read) && read >= min && read <= max;
    },
    resolve: (read) => read,
  };
}
