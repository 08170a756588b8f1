import { z } from 'zod';
import { tellsOfAPatient } from '../door/patients.ts';
import { words, wordsOf, writtenOut } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { UserError } from '../user-error.ts';

export * from './person-fields.ts';
export * from './time-fields.ts';

/** Free words. What may tell who a patient is is sent back; where it `isAddress`, it may be one. */
export function text(
  label: string,
  {
    max = 500,
    long = false,
    hint,
    isAddress = false,
  }: { max?: number; long?: boolean; hint?: string; isAddress?: boolean } = {},
): PlainField<string, 'text' | 'long-text'> {
  return {
    label,
    input: long ? 'long-text' : 'text',
    required: true,
    typed: 'words',
    ...(hint !== undefined && { hint }),
    canonical: writtenOut,
    parse(raw, { areNobodys }) {
      const read = wordsOf(raw);
      if (read.length > max) {
        throw new UserError(`Please keep this under ${max} characters. It has ${read.length}.`);
      }
      const fault = areNobodys ? undefined : tellsOfAPatient(read, { isAddress });
      if (fault) throw fault;
      return read;
    },
    resolve: (read) => read,
  };
}

/** One of a few words. */
export function choice<V extends string>(label: string, options: Record<V, string>): PlainField<V, 'choice'> {
  const choices = Object.entries<string>(options).map(([value, shown]) => ({ value, label: shown }));
  return {
    label,
    input: 'choice',
    required: true,
    choices,
    typed: 'word',
    canonical: (typed) => typed.toLowerCase(),
    parse(raw) {
      const read = wordsOf(raw).toLowerCase();
      if (!Object.hasOwn(options, read)) {
        throw new UserError(`“${read}” is not one of ${Object.keys(options).join(', ')}.`);
      }
      return read as V;
    },
    resolve: (read) => read,
  };
}

/** Whether something is so; typed, it is a word that stands there or does not. */
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

/** Some of several choices, which the form names; typed, they are numbers or words with commas between. */
export function choices(label: string): PlainField<string[], 'choices'> {
  return {
    label,
    input: 'choices',
    required: true,
    typed: 'words',
    canonical: (typed, mentions) =>
      writtenOut(typed, mentions)
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
    canonical: writtenOut,
    parse(raw) {
      const read = z.coerce.number().int().min(min).max(max).safeParse(raw);
      if (!read.success) throw new UserError(`Please give a whole number from ${min} to ${max}.`);
      return read.data;
    },
    resolve: (read) => read,
  };
}
