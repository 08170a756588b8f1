import type { Network } from '../../storage/networks/networks.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { type Field, optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { message } from '../view.ts';
import { networkField } from './network-fields.ts';
import { mustBeAbove } from './parent.ts';

/** Whether members of the networks above may read this one's records. */
export const readAboveField = choice('May those above read it', { yes: 'Yes', no: 'No' });

/** The parent network, or "none". */
const parentField: Field<Network | null, string, 'text' | 'long-text'> = {
  ...networkField('Part of'),
  hint: 'Its name, or how its name begins; none to take this one out',
  resolve: async (name, context) =>
    name.toLowerCase() === 'none' ? null : networkField('Part of').resolve(name, context),
};

const fields = { parent: parentField, readAbove: optional(readAboveField) };

declare module '../press.ts' {
  interface CommandFields {
    'network.under': typeof fields;
  }
}

export const putUnder = defineCommand({
  name: 'network.under',
  summary: 'Say which network this one is part of, and whether members of those above may read its records',
  usage: 'network under <parent> [--read-above <readAbove>]',
  examples: [
    'network under "Yorkshire Area Team"',
    'network under "Yorkshire Area Team" --read-above yes',
    'network under none',
  ],
  needs: 'manage',
  form: { title: 'Part of another network', submit: 'Save' },
  fields,

  async run({ parent, readAbove }, context) {
    const { store, network } = context;
    if (parent) await mustBeAbove(parent, context, 'parent');
    const after = await store.networks.update(network, {
      parentId: parent?.id ?? null,
      ...(readAbove && { readAbove: readAbove === 'yes' }),
      ...(!parent && { readAbove: false }),
    });
    await store.messages.refresh(network.id);
    const undo = [undoButton(network.id)];
    if (!parent) return message(`${network.name} is part of no other network now.`, [], undo);
    const who = after.readAbove
      ? `Members of ${parent.name}, and of those above it, may read its records.`
      : `Members of ${parent.name} may not read its records, unless you say so with --read-above yes.`;
    return message(`${network.name} is now part of ${parent.name}.`, [who], undo);
  },
});
