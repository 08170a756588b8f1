import { hasSign } from './error-signs.ts';

/** Why a database that answers cannot be written to. */
export type Unwritable = 'its disk is full' | 'it is read-only';

const SIGNS = new Map<string, Unwritable>([
  ['53100', 'its disk is full'],
  ['25006', 'it is read-only'],
]);

/** The reason, if an error, or one that it wraps, has it. */
export function unwritableBy(error: unknown): Unwritable | undefined {
  for (const [sign, why] of SIGNS) if (hasSign(error, ({ code }) => code === sign)) return why;
  return undefined;
}
