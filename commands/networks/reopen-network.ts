import { defineSharedCommand } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { mustBeFreeName } from './free-name.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'network.reopen': typeof fields;
  }
}

export const reopenNetwork = defineSharedCommand({
  name: 'network.reopen',
  summary: 'Open a network again that was closed',
  usage: 'network reopen',
  examples: ['network reopen', 'network reopen --in "Leeds Eye Health LPN"'],
  fields,

  async run(_, { store, network }) {
    if (network.status === 'active') throw new UserError(`${network.name} is open.`);
    if (network.status === 'merged') {
      const into = await store.networks.find(network.mergedIntoId ?? '');
      throw new UserError(
        `${network.name} was merged into ${into?.name ?? 'another network'}, so it cannot be opened again. Its records can be read.`,
      );
    }
    await mustBeFreeName(network.name, store, network);
    await store.networks.update(network, { status: 'active', because: null });
    await store.messages.refresh(network.id);
    return { ...message(`${network.name} is open again.`), data: { reopened: network.name } };
  },
});
