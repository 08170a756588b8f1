import type { Chance } from './chance.ts';
import type { Deed } from './story.ts';

/** How something is asked: in words, by a button of its card, or in a form that is submitted after some milliseconds. */
export type Way = { with: 'words' | 'button' } | { with: 'form'; thinks: number };

/** The ways besides words: an edit has no words that say it all. */
const WAYS: Partial<Record<Deed['do'], 'button' | 'form'>> = {
  ...{ add: 'form', decide: 'form', edit: 'form', close: 'form' },
  ...{ done: 'button', reopen: 'button', vote: 'button', undo: 'button' },
};

/** A way for this deed. */
export function wayOf(deed: Deed, chance: Chance): Way {
  const other = WAYS[deed.do];
  if (other === undefined || (deed.do !== 'edit' && chance.permille(500))) return { with: 'words' };
  return other === 'form' ? { with: other, thinks: chance.pick([0, 200, 4_000]) } : { with: other };
}
