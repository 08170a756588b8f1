import { createHash } from 'node:crypto';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { unasked } from '../field.ts';
import { number } from '../fields/fields.ts';
import type { Form, FormField } from '../view.ts';

/** The largest number that tells what a record says. */
const MOST = 2_147_483_647;

/** What the record said that a form shows, for an optimistic lock. */
export const seenField = unasked(number('Version', { min: 0, max: MOST }));

/**
 * A number for what a record says, from 0 to 2,147,483,647. Its version would not do: it goes back when a change is undone, and
 * is then that of another change. When something was done, or is looked at next, is left out.
 */
export function seenOf(record: { version: number }): number {
  const says = Object.entries(record)
    .filter(([name, value]) => !/At$/.test(name) && (value === null || typeof value !== 'object'))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(says)).digest().readUInt32BE() & MOST;
}

/** Whether the record says something else since a form showed it. */
export const isChangedSince = (seen: number | undefined, record: { version: number }): boolean =>
  seen !== undefined && seen !== seenOf(record);

/**
 * The form with the entries made in an outdated one; a question whose entry differs from the record's current value shows
 * both. `words` are current values as people read them, for ids and dates. Undefined if no entry differs.
 */
export function withBoth(
  now: Form,
  entered: Record<string, unknown>,
  words: Record<string, string | undefined> = {},
): Form | undefined {
  const fields = now.fields.map((field) => both(field, entered[field.name], words[field.name]));
  if (fields.every(({ error }) => error === undefined)) return undefined;
  return { ...now, intro: 'Someone has changed this meanwhile. Nothing was saved yet.', fields };
}

function both({ value, ...field }: FormField, entered: unknown, words: string | undefined): FormField {
  if (written(value) === written(entered)) return { ...field, ...(value !== undefined && { value }) };
  const says = words ?? written(value);
  return {
    ...field,
    ...(written(entered) !== '' && { value: entered }),
    error: says === '' ? 'It is empty now.' : `It now says: ${says}`,
  };
}

const written = (value: unknown): string => plainWords(String(value ?? ''));
