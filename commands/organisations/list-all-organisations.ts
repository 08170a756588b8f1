import type { Organisation } from '../../storage/organisations/organisations.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';

/** How many organisations are read per query. */
const AT_ONCE = 1_000;

/** Lists the whole directory for an operator. */
export const listAllOrganisations = defineOperatorCommand({
  name: 'org.list',
  changes: false,
  fields: { starting: optional(text('Starting', { max: 150 })) },

  async run({ starting = '' }, { store: { organisations } }) {
    const all: Organisation[] = [];
    for (;;) {
      const some = await organisations.list(starting, { skip: all.length, take: AT_ONCE }, null);
      all.push(...some);
      if (some.length < AT_ONCE) break;
    }
    const lines = all.map(({ name, kind }) => (kind === null ? name : `${name}, ${kind}`));
    const data = all.map(({ id, name, kind }) => ({ id, name, kind }));
    return { ...message('', lines.length > 0 ? lines : ['There are none.']), data };
  },
});
