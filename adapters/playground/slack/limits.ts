import { isObject } from '../http.ts';

/**
 * Checks that return what is wrong, worded like the lines of Slack's `response_metadata.messages`; empty if
 * nothing is.
 */

export const wrong = (at: string, what: string): string[] => [`[ERROR] ${what} [json-pointer:${at}]`];

/** Checks a text object of at least one and at most `most` characters. */
export function checkText(value: unknown, most: number, at: string, only?: 'plain_text'): string[] {
  if (!isObject(value) || typeof value.text !== 'string') return wrong(at, 'must be a text object');
  const types = only ? [only] : ['plain_text', 'mrkdwn'];
  return [
    ...(types.includes(String(value.type)) ? [] : wrong(`${at}/type`, `must be ${types.join(' or ')}`)),
    ...(value.text.length === 0 ? wrong(`${at}/text`, 'must be more than 0 characters') : []),
    ...checkLength(value.text, most, `${at}/text`),
  ];
}

/** Checks a plain text object that may be left out. */
export function checkOptionalText(value: unknown, most: number, at: string): string[] {
  return value === undefined ? [] : checkText(value, most, at, 'plain_text');
}

/** Checks a string of at most `most` characters, which may be left out. */
export function checkLength(value: unknown, most: number, at: string): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') return wrong(at, 'must be a string');
  return value.length > most ? wrong(at, `must be less than ${most + 1} characters`) : [];
}

/** Checks an array of `least` to `most` items, and each item with `check`. */
export function checkList(
  value: unknown,
  [least, most]: [number, number],
  at: string,
  check: (item: unknown, at: string) => string[],
): string[] {
  if (!Array.isArray(value)) return wrong(at, 'must be an array');
  return [
    ...(value.length < least ? wrong(at, `no fewer than ${least} items allowed`) : []),
    ...(value.length > most ? wrong(at, `no more than ${most} items allowed`) : []),
    ...value.flatMap((item, index) => check(item, `${at}/${index}`)),
  ];
}

/** Checks that no two items have the same value of `key`. */
export function checkUnique(items: unknown, key: string, at: string): string[] {
  if (!Array.isArray(items)) return [];
  const values = items.map((item) => (isObject(item) ? item[key] : undefined));
  return values.flatMap((value, index) =>
    value !== undefined && values.indexOf(value) < index
      ? wrong(`${at}/${index}/${key}`, `\`${key}\` already exists`)
      : [],
  );
}
