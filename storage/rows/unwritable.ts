import { hasSign } from './error-signs.ts';

/** Why a database that answers takes nothing that is written. */
export type Unwritable = 'its disk is full' | 'it is read-only';

const SIGNS = new Map<string, Unwritable>([
  ['53100', 'its disk is full'],
  ['25006', 'it is read-only'],
]);

/** Whether that is why something failed, however it is wrapped. */
export function unwritableBy(error: unknown): Unwritable | undefined {
  for (const [sign, why] of SIGNS) if (hasSign(error, ({ code }) => code === sign)) return why;
  return undefined;
}
