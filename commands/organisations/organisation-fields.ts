import { distance } from 'fastest-levenshtein';
import type { Organisation } from '../../storage/organisations/organisations.ts';
import type { SharedContext } from '../context.ts';
import type { Field } from '../field.ts';
import { named, text } from '../fields/fields.ts';
import { UnknownReference } from '../fields/reference.ts';

/** How many names are offered for an unknown one. */
const MOST_OFFERED = 3;

export const nameField = named('Name', { max: 150, hint: 'For example: Bramley Surgery' });
export const kindField = text('Kind', {
  max: 60,
  hint: 'For example: practice, local representative committee',
});

/** An organisation by its name, in any case, in the network or the directory; a merged one resolves to its successor. */
export function organisationField(
  label: string,
): Field<Organisation, string, 'text' | 'long-text', SharedContext> {
  return {
    ...named(label, { max: 150 }),
    async resolve(name, { store, network }) {
      const found = await store.organisations.byName(name, network?.id ?? null);
      if (found) return found;
      const nearest = nearestTo(name, await store.organisations.near(name));
      const next =
        nearest.length > 0 ? 'Did you mean one of these?' : 'Add it with org add, or look with org list.';
      throw new UnknownReference(`I know no organisation called “${name}”. ${next}`, nearest);
    },
  };
}

function nearestTo(name: string, names: string[]): string[] {
  const typed = name.toLowerCase();
  const far = (other: string) => (other.includes(typed) ? 0 : distance(typed, other));
  return names
    .map((each) => ({ each, far: far(each.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(2, typed.length / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OFFERED)
    .map(({ each }) => each);
}
