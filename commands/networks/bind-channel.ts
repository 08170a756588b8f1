import { showCard } from '../card.ts';
import { defineCommandAnywhere } from '../command.ts';
import { text } from '../fields.ts';
import { UserError } from '../user-error.ts';
import { hashOf } from './invitation-code.ts';

export const bindChannel = defineCommandAnywhere({
  name: 'network.here',
  summary: 'Join this channel to a network, with a code from network invite',
  usage: 'network here <code>',
  examples: ['network here K7QM2XPA'],
  form: { title: 'Join this channel', submit: 'Join' },
  fields: { code: text('Code', { max: 20, hint: 'From network invite, in a channel of the network' }) },

  async run({ code }, context) {
    const { store, conversation, caller } = context;
    if (conversation.kind === 'channel' && context.network) {
      throw new UserError(
        `This channel already belongs to ${context.network.name}. A channel belongs to one network.`,
      );
    }
    const network = await store.networks.redeem(hashOf(code));
    if (!network) {
      throw new UserError(
        'That code is not known, has been used or has run out. Ask for a new one with network invite.',
        {
          field: 'code',
        },
      );
    }
    await store.networks.join(network.id, [caller.id]);
    await store.conversations.bind(conversation.id, network.id);
    await store.messages.refresh(network.id);
    return showCard('network.card', network.id, { ...context, network });
  },
});
