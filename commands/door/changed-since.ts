import { plainWords } from '../../storage/rows/kept-words.ts';
import { unasked } from '../field.ts';
import { number } from '../fields/fields.ts';
import type { Form, FormField } from '../view.ts';

/** The version of the record that a form shows, for an optimistic lock. */
export const seenField = unasked(number('Version', { min: 1, max: 2_147_483_647 }));

/** Whether the record has changed since a form showed it. */
export const isChangedSince = (seen: number | undefined, { version }: { version: number }): boolean =>
  seen !== undefined && seen !== version;

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
