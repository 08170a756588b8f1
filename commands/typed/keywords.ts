import type { Field } from '../field.ts';
import { OWNER } from '../fields/introductions.ts';
import type { Clause } from './pattern.ts';
import type { Sought } from './read-clauses.ts';

type Begins = Sought['begins'];

/** What begins the words that say whose it is, where the pattern has them at the front. */
export const WHOSE: Begins = { usual: [...OWNER, 'for', '->', '→'], atEnd: [], labels: ['who'] };

/** The words that begin a clause: its own first, and what people write for its field besides. */
export function beginningsOf({ keyword }: Clause, { introducedBy }: Field<unknown>): Begins {
  const { usual = [], atEnd = [], labels = [] } = introducedBy?.[keyword] ?? {};
  return { usual: [...new Set([keyword, ...usual])], atEnd, labels };
}
