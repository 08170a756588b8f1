import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { unasked } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import type { Life } from './life.ts';

/** The most channels searched. */
const MOST = 500;

const fields = { channel: unasked(nameOrId('Channel')) };

declare module '../press.ts' {
  interface CommandFields {
    'network.channel.remove': typeof fields;
  }
}

export const removeChannel = (life: Life) =>
  defineCommand({
    name: 'network.channel.remove',
    summary: 'Take this channel out of its network: its records stay, and are shown here no more',
    usage: 'network channel remove',
    examples: ['network channel remove'],
    needs: 'manage',
    fields,

    async run({ channel: id }, context) {
      const { store, network } = context;
      const conversation = await channelOf(id, context);
      await life.mustBeFreeToLeave(conversation.id, store);
      const others = (await store.conversations.channels(network.id, 2)).filter(
        ({ id }) => id !== conversation.id,
      );
      if (!(await store.conversations.bind(conversation, null)))
        throw new UserError('Someone else has just changed which network this channel belongs to.');
      await store.rosters.leave(conversation.id);
      await store.messages.leave(conversation.id);
      if (network.mainId === conversation.id)
        await store.networks.update(network, { mainId: others[0]?.id ?? null });
      await store.messages.refresh(network.id);
      const which = conversation.id === context.conversation.id ? 'This' : 'That';
      return message(`${which} channel is no longer one of ${network.name}.`, [
        'Its members and its records stay as they are. What was shown there stands as it was, and no longer changes.',
        howBack(others),
      ]);
    },
  });

/** The channel by its id, or this one. Throws `UserError` if it is none of the network's. */
async function channelOf(
  id: string | undefined,
  { store, conversation, network }: NetworkContext<Store>,
): Promise<Conversation> {
  if (id !== undefined) {
    const found = (await store.conversations.channels(network.id, MOST)).find((each) => each.id === id);
    if (found) return found;
  } else if (conversation.kind === 'channel' && conversation.networkId === network.id) return conversation;
  throw new UserError(`This is no channel of ${network.name}. Use this in the channel itself.`);
}

const howBack = (others: Conversation[]): string =>
  others.length > 0
    ? 'To bring it back, get a code with network invite in another of its channels, and use it here with network here.'
    : 'It was the only one. To bring it back, get a code with network invite in a direct message to me, and use it here with network here.';
