import { z } from 'zod';

/** No payload of a platform's nests deeper; what reads it would run out of stack on one that goes on for ever. */
const DEEPEST = 60;

/** What no database takes in a text, and nobody can read: U+0000, and half of a pair of surrogates. */
const UNKEEPABLE = /\0|\p{Cs}/gu;

/**
 * What a platform sent, with every text in it fit to be kept. Undefined where it nests deeper than any payload does.
 */
export function keepable(sent: unknown, depth = 0): unknown {
  if (typeof sent === 'string') return sent.replaceAll(UNKEEPABLE, '');
  if (typeof sent !== 'object' || sent === null) return sent;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(sent)) return sent.map((each) => keepable(each, depth + 1));
  return Object.fromEntries(Object.entries(sent).map(([name, each]) => [name, keepable(each, depth + 1)]));
}

/** The JSON that a text spells, fit to be kept; undefined where it spells none. */
export function readJson(text: string): unknown {
  try {
    return keepable(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What people wrote, or a name: as long as a request may be. */
export const words = z.string();

/** A request's, a message's or a dialog's own name: nothing is in it but what can be printed, and no space. */
export const opaqueId = z.string().regex(/^[\x21-\x7e]{1,500}$/);

/** A command's arguments, which `dispatch` looks at one by one. */
export const args = z.record(z.string(), z.unknown());
