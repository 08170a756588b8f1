import type { Network } from '../../storage/networks/networks.ts';
import type { Organisation } from '../../storage/organisations/organisations.ts';
import type { Store } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import type { SharedContext } from '../context.ts';
import { optional } from '../field.ts';
import { defineSharedCommandAnywhere } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { type Button, type Message, message } from '../view.ts';
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

  async run({ name, kind = null }, context) {
    const { store, network } = context;
    const added = await store.organisations.add(name, kind, network?.id ?? null);
    if (!added) {
      const known = await store.organisations.byName(name, network?.id ?? null);
      if (known && known.kind === null && kind !== null) return sayKind(known, kind, context);
      throw new UserError(`${known?.name ?? name} is in the directory already.`, {
        field: 'name',
        buttons: network ? [showButton(known?.name ?? name, network)] : [],
      });
    }
    const undo = network ? [undoButton(added.id)] : [];
    return { ...message(`${name} is now in the directory.`, [], undo), data: { added: name, kind } };
  },
});

/** Says of what kind an organisation is that is in the directory without one, as one is that a seat made known. */
async function sayKind(
  known: Organisation,
  kind: string,
  { store, network }: SharedContext<Store>,
): Promise<Message> {
  await store.organisations.hold(known);
  await store.organisations.sayKind(known, kind);
  const undo = network ? [undoButton(known.id)] : [];
  const title = `${known.name} was in the directory already. It is now there as ${kind}.`;
  return { ...message(title, [], undo), data: { added: known.name, kind } };
}

const showButton = (organisation: string, network: Network): Button => ({
  label: 'Show it',
  command: 'org.show',
  args: { organisation, network: network.id },
});
