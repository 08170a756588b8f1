import type { Field } from '../field.ts';
import { OWNER } from '../fields/introductions.ts';
import type { Clause } from './pattern.ts';
import type { Sought } from './read-clauses.ts';

type Begins = Sought['begins'];

/** The words that introduce the person responsible, for a pattern that expects that person at the front. */
export const WHOSE: Begins = { usual: [...OWNER, 'for', '->', '→'], atEnd: [], labels: ['who'], own: [] };

/** Arrows that people write instead of “to”, whatever the value. */
const ARROWS = ['->', '→', '=>'];

const known = new WeakMap<Clause, Begins>();

/** The words that may begin a clause: first its own keyword, then others that people write for its field. */
export function beginningsOf(clause: Clause, { introducedBy }: Field<unknown>): Begins {
  const begins = known.get(clause);
  if (begins) return begins;
  const { usual = [], atEnd = [], labels = [], own = [] } = introducedBy?.[clause.keyword] ?? {};
  const made = {
    usual: [...new Set([clause.keyword, ...(clause.keyword === 'to' ? ARROWS : []), ...usual])],
    atEnd,
    labels,
    own,
  };
  known.set(clause, made);
  return made;
}

const firstWords = new WeakMap<Clause, ReadonlySet<string>>();

/** The first word of each of the words that may begin a clause, in whatever way. */
export function firstWordsOf(clause: Clause, field: Field<unknown>): ReadonlySet<string> {
  const before = firstWords.get(clause);
  if (before) return before;
  const all = Object.values(beginningsOf(clause, field)).flat();
  const made = new Set(all.map((each) => each.split(' ', 1)[0] ?? ''));
  firstWords.set(clause, made);
  return made;
}
