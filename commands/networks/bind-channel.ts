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
    const { store, conversation, caller, today } = context;
    const invitation = await store.networks.redeem(hashOf(code));
    if (!invitation) {
      throw new UserError(
        'That code is not known, has been used or has run out. Ask for a new one with network invite.',
        { field: 'code' },
      );
    }
    const { network, role } = invitation;
    const isHere = context.network?.id === network.id;
    if (conversation.kind === 'channel' && context.network && !isHere) {
      throw new UserError(
        `This channel already belongs to ${context.network.name}. A channel belongs to one network.`,
      );
    }
    await store.members.join(network.id, [caller.id]);
    if (role) await store.members.addSeat({ networkId: network.id, personId: caller.id, role, from: today });
    if (!isHere) await store.conversations.bind(conversation.id, network.id);
    await store.messages.refresh(network.id);
    return showCard('network.card', network.id, { ...context, network });
  },
});
