import { defineCommandAnywhere } from '../command.ts';
import { optional } from '../field.ts';
import { text } from '../fields.ts';
import { chooseButton } from '../network-of.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';

/** How many networks are offered; few people belong to more. */
const MOST = 10;

export const chooseNetwork = defineCommandAnywhere({
  name: 'network.choose',
  summary: 'In a direct message, choose which of your networks we speak about',
  usage: 'network choose',
  examples: ['network choose'],
  fields: { network: optional(text('Network')) },

  async run({ network: id }, { store, conversation, caller }) {
    if (conversation.kind === 'channel')
      throw new UserError('A channel always speaks for its own network. Use this in a direct message to me.');
    const mine = await store.networks.ofPerson(caller.id, MOST);
    if (mine.length === 0)
      throw new UserError(
        'You do not belong to a network yet. Say something to me in one of its channels first.',
      );
    if (id === undefined) return message('Which network shall we speak about?', [], mine.map(chooseButton));
    const chosen = mine.find((network) => network.id === id);
    if (!chosen) throw new UserError('You do not belong to that network.');
    await store.conversations.bind(conversation.id, chosen.id);
    return message(`From now on we speak about ${chosen.name} here.`, ['Please ask again what you wanted.']);
  },
});
