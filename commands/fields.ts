import { z } from 'zod';
import type { Person } from '../storage/people.ts';
import { clockTimeOf, type Day, dayOf, instantOf, isDay } from './dates/dates.ts';
import { readDay, readInstant } from './dates/read-date.ts';
import { readDuration } from './dates/read-duration.ts';
import { Doubt, type Field } from './field.ts';
import { mentionIndex, type Typed, writeOutMentions } from './invocation.ts';
import { findNhsNumber } from './nhs-number.ts';
import { UserError } from './user-error.ts';

const words = z.string().trim().min(1);
/** Characters that are not for reading, and that a database may refuse; lines and tabs are. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** The words a field was given; anything else did not come from a form or a button of ours. */
function wordsOf(raw: unknown): string {
  const read = words.safeParse(typeof raw === 'string' ? raw.replaceAll(CONTROLS, '') : raw);
  if (!read.success) throw new UserError('This was not filled in the way we asked. Please try again.');
  return read.data;
}

const writtenOut = (text: string, mentions: Typed['mentions']): string => writeOutMentions(text, mentions);

/** Free words. Anything that may be an NHS number is sent back: nothing that identifies a patient is kept. */
export function text(
  label: string,
  { max = 500, long = false, hint }: { max?: number; long?: boolean; hint?: string } = {},
): Field<string, string> {
  return {
    label,
    input: long ? 'long-text' : 'text',
    required: true,
    typed: 'words',
    ...(hint !== undefined && { hint }),
    canonical: writtenOut,
    parse(raw) {
      const read = wordsOf(raw);
      if (read.length > max) {
        throw new UserError(`Please keep this under ${max} characters. It has ${read.length}.`);
      }
      if (findNhsNumber(read)) {
        throw new UserError(
          'This seems to hold an NHS number. Convenor keeps nothing that identifies a patient: please take it out and send it again.',
        );
      }
      return read;
    },
    resolve: (read) => read,
  };
}

/** One of a few words. */
export function choice<V extends string>(label: string, options: Record<V, string>): Field<V, V> {
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

/** A whole number from `min` to `max`. */
export function number(label: string, { min, max }: { min: number; max: number }): Field<number, number> {
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

/** How long something takes, in minutes: "90 minutes", "an hour and a half". */
export function length(label: string): Field<number, number> {
  return {
    label,
    input: 'text',
    required: true,
    hint: 'For example: 90 minutes',
    typed: 'phrase',
    canonical: writtenOut,
    parse(raw) {
      const typed = wordsOf(raw);
      const minutes = readDuration(typed);
      if (minutes === undefined || minutes < 1 || minutes > 24 * 60) {
        throw new Doubt(
          `I could not read “${typed}” as a length of time. Write it like 90 minutes or 2 hours.`,
          typed,
        );
      }
      return minutes;
    },
    resolve: (minutes) => minutes,
  };
}

/** A calendar day, as people in Britain write it. */
export function day(label: string, hint?: string): Field<Day, Day> {
  return {
    label,
    input: 'date',
    required: true,
    ...(hint !== undefined && { hint }),
    typed: 'phrase',
    canonical: writtenOut,
    parse(raw, reading) {
      const typed = wordsOf(raw);
      if (isDay(typed)) return typed;
      const read = readDay(typed, reading);
      if ('doubt' in read) throw new Doubt(read.doubt, read.guess);
      return read.day;
    },
    resolve: (read) => read,
    inForm: (read) => read,
  };
}

const dateAndTime = z.object({
  date: z.string().refine(isDay),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

/** A day and a time, as people in Britain write them; an instant once the zone is known. */
export function instant(label: string): Field<Date, Date> {
  return {
    label,
    input: 'instant',
    required: true,
    typed: 'phrase',
    canonical: writtenOut,
    parse(raw, reading) {
      if (typeof raw === 'string') {
        const read = readInstant(raw, reading);
        if ('at' in read) return read.at;
        throw new Doubt(read.doubt, read.guess && { date: read.guess.day, time: read.guess.time });
      }
      const read = dateAndTime.safeParse(raw);
      if (!read.success) throw new UserError('Please give both a date and a time.');
      return instantOf(read.data.date, read.data.time, reading.zone);
    },
    resolve: (at) => at,
    inForm: (at, { zone }) => ({ date: dayOf(at, zone), time: clockTimeOf(at, zone) }),
  };
}

/** Whom a person field names: the caller, an account on the caller's platform, or someone by name. */
export type PersonNamed = { me: true } | { account: string } | { name: string };

/** A person: "me", a mention, or a name that only one member of the network has. */
export function person(label: string): Field<Person, PersonNamed> {
  return {
    label,
    input: 'person',
    required: true,
    typed: 'word',
    canonical(typed, mentions) {
      const index = mentionIndex(typed);
      if (index !== undefined) return mentions[index]?.account.id;
      return /^me$/i.test(typed) ? 'me' : `@${typed.replace(/^@/, '')}`;
    },
    parse(raw) {
      const read = wordsOf(raw);
      if (read === 'me') return { me: true };
      return read.startsWith('@') ? { name: read.slice(1) } : { account: read };
    },
    inForm: (named, { userId }) =>
      'account' in named ? named.account : 'me' in named ? (userId ?? 'me') : `@${named.name}`,
    async resolve(named, { caller, place, network, store }) {
      if ('me' in named) return caller;
      if ('account' in named) {
        const { platform, tenant } = place;
        const found = await store.people.byAccount({ platform, tenant, id: named.account });
        if (found) return found;
        throw new UserError('I could not find that person. Please choose them again.');
      }
      return onlyOne(named.name, await store.people.named(network.id, named.name, 4));
    },
  };
}

function onlyOne(name: string, found: Person[]): Person {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (!first) {
    throw new Doubt(
      `I know nobody here called “${name}”. Mention them with @ and choose their name from the list.`,
    );
  }
  const names = found.map((each) => each.name).join(', ');
  throw new Doubt(`More than one person here is called “${name}”: ${names}. Choose the one you mean.`);
}
