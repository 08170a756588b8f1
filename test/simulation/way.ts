import type { Chance } from './chance.ts';

/** How something is asked: in words, by a button of its card, or in a form that is submitted after some milliseconds. */
export type Way = { with: 'words' | 'button' } | { with: 'form'; thinks: number };

/** The ways besides words: an edit has no words that say it all. */
const WAYS: Partial<Record<string, 'button' | 'form'>> = {
  ...{ add: 'form', decide: 'form', edit: 'form', close: 'form' },
  ...{ done: 'button', reopen: 'button', vote: 'button', undo: 'button' },
};

/** A way for a deed, by what it does. */
export function wayOf(does: string, chance: Chance): Way {
  const other = WAYS[does];
  if (other === undefined || (does !== 'edit' && chance.permille(500))) return { with: 'words' };
  return other === 'form' ? { with: other, thinks: chance.pick([0, 200, 4_000]) } : { with: other };
}
