import type { Role } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import type { MessageKind } from '../cards/renderer.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { NetworkContext, RequestContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import { giveSeat } from '../members/index.ts';
import { may } from '../roles/roles.ts';
import { belongsField } from '../rosters/index.ts';
import { hashOf } from '../sealing/code.ts';
import { type Anew, missed, mustWait } from '../sealing/wrong-codes.ts';
import { UserError } from '../user-error.ts';
import { bindConversation } from './bind-conversation.ts';
import type { Life } from './life.ts';

const fields = {
  code: text('Code', { max: 20, hint: 'From network invite, in a channel of the network' }),
  belongs: optional(belongsField),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.here': typeof fields;
  }
}

export const bindChannel = (life: Life, card: MessageKind) =>
  defineCommandAnywhere({
    name: 'network.here',
    summary: 'Join this channel to a network, with a code from network invite',
    usage: 'network here <code> [--belongs <belongs>]',
    examples: ['network here K7QM2XPA'],
    form: { title: 'Join this channel', submit: 'Join' },
    fields,

    async run({ code, belongs }, context) {
      const { store, conversation, caller, now } = context;
      const wait = await mustWait(anew, context);
      if (wait) return wait;
      // A right code does not make the wrong ones forgotten, as anyone can have right ones from a network of their own.
      const invitation = await store.networks.redeem(hashOf(code));
      if (!invitation) return missed(anew, context);
      const { network, role, madeAt } = invitation;
      await store.networks.lockAsRead(network, conversation);
      mustBeFree(network, context);
      const today = dayOf(now, network.zone);
      await mustStillBeManaging(madeAt, { ...context, network, today });
      await store.members.join(network.id, caller.id, today);
      if (role) await giveRole(role, { ...context, network, today });
      if (conversation.networkId !== network.id) await bind(network, context, life);
      if (conversation.kind === 'channel' && belongs === 'everyone')
        await store.rosters.begin(conversation.id, true);
      const here = { ...conversation, networkId: network.id };
      return showCard(card, network.id, { ...context, network, conversation: here });
    },
  });

const anew: Anew = {
  how: 'ask for a new one with network invite',
  button: { label: 'Enter a code', command: 'network.here', args: {}, opens: 'form' },
};

/**
 * Refuses a code whose maker no longer manages the network, so that former managers cannot come back, or
 * bring others, by codes that they made before.
 */
async function mustStillBeManaging(
  madeAt: Date,
  { store, network, today }: NetworkContext<Store>,
): Promise<void> {
  for (const madeBy of await store.changes.madeAt('invitation', network.id, madeAt)) {
    if (madeBy === null || may(await store.members.standing(network.id, madeBy, today), 'manage')) continue;
    throw new UserError(
      `Whoever made that code no longer manages ${network.name}, so it has lapsed. Ask for a new one with network invite.`,
      { field: 'code' },
    );
  }
}

function mustBeFree(network: Network, { conversation, network: present }: RequestContext): void {
  if (network.status !== 'active')
    throw new UserError(`${network.name} has been closed since that code was made.`, { field: 'code' });
  if (conversation.kind === 'channel' && present && present.id !== network.id)
    throw new UserError(`This channel already belongs to ${present.name}. A channel belongs to one network.`);
}

/** Gives the invitation's role; someone who already has it keeps it as it is. */
async function giveRole(role: Role, context: NetworkContext<Store>): Promise<void> {
  const { store, network, caller, today } = context;
  const { roles } = await store.members.standing(network.id, caller.id, today);
  if (!roles.includes(role)) await giveSeat(caller, { role, from: today, until: null }, context);
}

/** A channel that joins is shown the network's open records; the first one is its main one. */
async function bind(network: Network, context: RequestContext<Store>, life: Life): Promise<void> {
  const { store, conversation, today } = context;
  await bindConversation(network, context);
  if (conversation.kind !== 'channel') return;
  await store.messages.showIn(conversation.id, await life.underWay(network.id, today, store));
  if (network.mainId === null) await store.networks.update(network, { mainId: conversation.id });
}
