import type { Person } from '../../../storage/people/people.ts';
import { nameOf } from '../../cards/shown.ts';
import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import type { NetworkContext } from '../../context.ts';
import { person } from '../../fields/fields.ts';
import { may } from '../../roles/roles.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { endProxy, tellOfProxy } from './told-of-proxy.ts';

const fields = { holder: person('Who votes for you') };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.proxy': typeof fields;
  }
}

export const giveProxy = defineCommand({
  name: 'poll.proxy',
  summary: 'Name another member as your proxy, who votes for you in polls that open from now on',
  usage: 'poll proxy <holder>',
  examples: ['poll proxy @bob'],
  form: { title: 'Name a proxy', submit: 'Name them' },
  needs: 'vote',
  fields,

  async run({ holder }, context): Promise<Message> {
    const { store, network, caller } = context;
    await mayHold(holder, context);
    for (const before of await store.proxies.ofGiver(network.id, caller.id)) {
      if (before.holderId === holder.id)
        throw new UserError(`${nameOf(holder)} is your proxy already. To end that: poll proxy end`);
      await endProxy(before, context);
    }
    const proxy = await store.proxies.add({
      networkId: network.id,
      giverId: caller.id,
      holderId: holder.id,
    });
    await tellOfProxy(proxy, holder.id, 'named', context);
    return message(
      `${nameOf(holder)} votes for you in ${network.name}`,
      [
        'They are told. They vote for you, besides their own vote, in polls that open from now on and ask you both; in those that are open already you vote yourself.',
        'Until they have voted you may do so yourself, or end it: poll proxy end',
      ],
      [undoButton(proxy.id)],
    );
  },
});

/** Refuses a proxy who may not vote here, or who votes for as many others as one may. */
async function mayHold(holder: Person, { store, network, caller, today }: NetworkContext): Promise<void> {
  const field = { field: 'holder' };
  if (network.mostProxies === 0)
    throw new UserError(
      `In ${network.name} nobody votes for another. Whoever manages it can allow that: network change --most-proxies 2`,
    );
  if (holder.id === caller.id)
    throw new UserError('You vote for yourself anyway. Please name another.', field);
  const standing = await store.members.standing(network.id, holder.id, today);
  if (!may(standing, 'vote'))
    throw new UserError(`${nameOf(holder)} may not vote in ${network.name}. Please name another.`, field);
  const held = await store.proxies.ofHolder(network.id, holder.id);
  const others = held.filter(({ giverId }) => giverId !== caller.id);
  if (others.length < network.mostProxies) return;
  const most = network.mostProxies === 1 ? 'one other' : `${network.mostProxies} others`;
  throw new UserError(
    `${nameOf(holder)} votes for ${most} already, and nobody may for more. Please name another.`,
    field,
  );
}
