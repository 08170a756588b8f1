import { z } from 'zod';

/** No platform's payload is nested deeper. The limit keeps a malicious one from overflowing the stack. */
const DEEPEST = 60;

/** Characters that Postgres refuses in a text: U+0000 and lone surrogates. */
const UNKEEPABLE = /\0|\p{Cs}/gu;

/**
 * The payload with every text in it made fit to be stored. Undefined if it is nested deeper than any real payload.
 */
export function keepable(sent: unknown, depth = 0): unknown {
  if (typeof sent === 'string') return sent.replaceAll(UNKEEPABLE, '');
  if (typeof sent !== 'object' || sent === null) return sent;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(sent)) return sent.map((each) => keepable(each, depth + 1));
  return Object.fromEntries(Object.entries(sent).map(([name, each]) => [name, keepable(each, depth + 1)]));
}

/** Parses JSON and makes it fit to be stored; undefined if the text is not JSON. */
export function readJson(text: string): unknown {
  try {
    return keepable(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** People's words, or a name; bounded only by the limit of the request. */
export const words = z.string();

/** The id of a request, a message or a dialog: 1 to 500 printable ASCII characters without spaces. */
export const opaqueId = z.string().regex(/^[\x21-\x7e]{1,500}$/);

/** A command's arguments, which `dispatch` validates. */
export const args = z.record(z.string(), z.unknown());
