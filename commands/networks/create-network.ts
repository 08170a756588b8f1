import { showCard } from '../card.ts';
import { defineCommandAnywhere } from '../command.ts';
import { text } from '../fields.ts';
import { UserError } from '../user-error.ts';

export const createNetwork = defineCommandAnywhere({
  name: 'network.create',
  summary: 'Start a network in this channel',
  usage: 'network create <name>',
  examples: ['network create "West Yorkshire Pharmacy LPN"'],
  form: { title: 'New network', submit: 'Create' },
  fields: { name: text('Name', { max: 100, hint: 'For example: West Yorkshire Pharmacy LPN' }) },

  async run({ name }, context) {
    const { store, zone, conversation, caller, today } = context;
    if (context.network) {
      throw new UserError(
        `This conversation already belongs to ${context.network.name}. Start another network in another channel.`,
      );
    }
    const network = await store.networks.create(name, zone);
    await store.members.join(network.id, [caller.id]);
    await store.members.addSeat({ networkId: network.id, personId: caller.id, role: 'manager', from: today });
    await store.conversations.bind(conversation.id, network.id);
    return showCard('network.card', network.id, { ...context, network });
  },
});
