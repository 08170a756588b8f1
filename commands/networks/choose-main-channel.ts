import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';

/** The most channels searched. */
const MOST = 500;

const fields = { channel: unasked(nameOrId('Channel')) };

declare module '../press.ts' {
  interface CommandFields {
    'network.main': typeof fields;
  }
}

export const chooseMainChannel = defineCommand({
  name: 'network.main',
  summary: 'Make this channel the main one of its network',
  usage: 'network main',
  examples: ['network main'],
  needs: 'manage',
  fields,

  async run({ channel: id }, { store, network, conversation }) {
    const channels = await store.conversations.channels(network.id, MOST);
    const channel = channels.find((each) => each.id === (id ?? conversation.id));
    if (!channel) {
      throw new UserError(
        `This is no channel of ${network.name}. Use network main in the channel itself, or choose one from network channels.`,
        { buttons: [{ label: 'Channels', command: 'network.channels', args: { network: network.id } }] },
      );
    }
    if (channel.id === network.mainId)
      throw new UserError(`It is the main channel of ${network.name} already.`);
    await store.networks.update(network, { mainId: channel.id });
    const which = channel.id === conversation.id ? 'This' : 'That';
    return message(`${which} is now the main channel of ${network.name}.`);
  },
});
