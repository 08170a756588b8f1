import type { Network } from '../../storage/networks/networks.ts';
import { undoButton } from '../cards/undo-button.ts';
import { optional } from '../field.ts';
import { defineSharedCommandAnywhere } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { type Button, message } from '../view.ts';
import { kindField, nameField } from './organisation-fields.ts';

const fields = { name: nameField, kind: optional(kindField) };

declare module '../press.ts' {
  interface CommandFields {
    'org.add': typeof fields;
  }
}

export const addOrganisation = defineSharedCommandAnywhere({
  name: 'org.add',
  summary: 'Add a partner body to the directory that all networks share',
  usage: 'org add <name> [--kind <kind>]',
  examples: ['org add "Bramley Surgery" --kind practice'],
  form: { title: 'New organisation', submit: 'Add' },
  fields,

  async run({ name, kind = null }, { store, network }) {
    const added = await store.organisations.add(name, kind, network?.id ?? null);
    if (!added) {
      const known = await store.organisations.byName(name, network?.id ?? null);
      throw new UserError(`${known?.name ?? name} is in the directory already.`, {
        field: 'name',
        buttons: network ? [showButton(known?.name ?? name, network)] : [],
      });
    }
    const undo = network ? [undoButton(added.id)] : [];
    return { ...message(`${name} is now in the directory.`, [], undo), data: { added: name, kind } };
  },
});

const showButton = (organisation: string, network: Network): Button => ({
  label: 'Show it',
  command: 'org.show',
  args: { organisation, network: network.id },
});
