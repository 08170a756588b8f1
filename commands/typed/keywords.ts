import type { Field } from '../field.ts';
import { OWNER } from '../fields/introductions.ts';
import type { Clause } from './pattern.ts';
import type { Sought } from './read-clauses.ts';

type Begins = Sought['begins'];

/** What begins the words that say whose it is, where the pattern has them at the front. */
export const WHOSE: Begins = { usual: [...OWNER, 'for', '->', '→'], atEnd: [], labels: ['who'] };

/** What stands for “to” with any value. */
const ARROWS = ['->', '→', '=>'];

const known = new WeakMap<Clause, Begins>();

/** The words that begin a clause: its own first, and what people write for its field besides. */
export function beginningsOf(clause: Clause, { introducedBy }: Field<unknown>): Begins {
  const begins = known.get(clause);
  if (begins) return begins;
  const { usual = [], atEnd = [], labels = [] } = introducedBy?.[clause.keyword] ?? {};
  const made = {
    usual: [...new Set([clause.keyword, ...(clause.keyword === 'to' ? ARROWS : []), ...usual])],
    atEnd,
    labels,
  };
  known.set(clause, made);
  return made;
}
