import type { Conversation } from '../../storage/networks/conversations.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import type { Life } from './life.ts';

const fields = {};

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

    async run(_, context) {
      const { store, network, conversation } = context;
      mustBeItsChannel(context);
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
      return message(`This channel is no longer one of ${network.name}.`, [
        'Its members and its records stay as they are. What was shown here stands as it was, and no longer changes.',
        howBack(others),
      ]);
    },
  });

function mustBeItsChannel({ conversation, network }: NetworkContext): void {
  if (conversation.kind === 'channel' && conversation.networkId === network.id) return;
  throw new UserError(`This is no channel of ${network.name}. Use this in the channel itself.`);
}

const howBack = (others: Conversation[]): string =>
  others.length > 0
    ? 'To bring it back, get a code with network invite in another of its channels, and use it here with network here.'
    : 'It was the only one. To bring it back, get a code with network invite in a direct message to me, and use it here with network here.';
