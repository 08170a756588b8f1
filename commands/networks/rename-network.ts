import { defineSharedCommand } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { mustBeFreeName } from './free-name.ts';
import { nameField } from './network-fields.ts';

const fields = { name: nameField };

declare module '../press.ts' {
  interface CommandFields {
    'network.rename': typeof fields;
  }
}

export const renameNetwork = defineSharedCommand({
  name: 'network.rename',
  summary: 'Give the network another name; the one it had is remembered',
  usage: 'network rename <name>',
  examples: ['network rename "West Yorkshire Dental LPN"'],
  form: { title: 'Rename the network', submit: 'Rename' },
  fields,

  async run({ name }, { store, network }) {
    if (name === network.name) throw new UserError('That is its name already.', { field: 'name' });
    await mustBeFreeName(name, store, network);
    await store.networks.update(network, { name });
    await store.messages.refresh(network.id);
    const answer = message(`${network.name} is now called ${name}.`, [
      'It is still found by the name it had, and its card tells it.',
    ]);
    return { ...answer, data: { former: network.name, name } };
  },
});
