import { defineCommandAnywhere } from '../command.ts';
import { chooseButton, theOneCalled } from '../door/network-of.ts';
import { optional, unasked } from '../field.ts';
import { text } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { bindConversation } from './bind-conversation.ts';

/** How many networks are offered; few people belong to more. */
const MOST = 10;

const fields = { name: optional(text('Name')), network: unasked(nameOrId('Network')) };

declare module '../press.ts' {
  interface CommandFields {
    'network.choose': typeof fields;
  }
}

export const chooseNetwork = defineCommandAnywhere({
  name: 'network.choose',
  summary: 'In a direct message, choose which of your networks we speak about',
  usage: 'network choose [<name>]',
  examples: ['network choose', 'network choose Leeds Dental LPN'],
  fields,

  async run({ name, network: id }, context) {
    const { store, conversation, caller, today, network } = context;
    if (conversation.kind === 'channel')
      throw new UserError('A channel always speaks for its own network. Use this in a direct message to me.');
    const mine = await store.networks.ofPerson(caller.id, today, MOST);
    if (mine.length === 0)
      throw new UserError(
        'You do not belong to a network yet. Ask to join in one of its channels with member join, or use network here and a code.',
      );
    if (id === undefined && name === undefined) {
      const now = network ? [`Now we speak about ${network.name}.`] : [];
      return message('Which network shall we speak about?', now, mine.map(chooseButton));
    }
    const chosen =
      name === undefined
        ? mine.find((each) => each.id === id)
        : theOneCalled(name, await store.networks.readableCalled(caller.id, today, name, MOST));
    if (!chosen && name === undefined) throw new UserError('You do not belong to that network.');
    if (!chosen)
      throw new UserError(`I cannot tell which network “${name}” is. Choose one of yours.`, {
        buttons: mine.map(chooseButton),
      });
    await bindConversation(chosen, context);
    return message(`From now on we speak about ${chosen.name} here.`, ['Please ask again what you wanted.']);
  },
});
