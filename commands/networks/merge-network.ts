import type { Network } from '../../storage/networks/networks.ts';
import type { MessageKind } from '../cards/renderer.ts';
import { optional, unasked } from '../field.ts';
import { text } from '../fields/fields.ts';
import { may } from '../roles/roles.ts';
import { defineSharedCommand, type SharedNetworkContext } from '../shared-command.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import type { Life } from './life.ts';
import { networkField } from './network-fields.ts';

const fields = {
  from: optional(networkField('Merge')),
  into: networkField('Into'),
  /** Set by the button that confirms the merge. */
  sure: unasked(text('Sure')),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.merge': typeof fields;
  }
}

export const mergeNetwork = (life: Life, card: MessageKind) =>
  defineSharedCommand({
    name: 'network.merge',
    summary:
      'Merge a network, this one unless another is named, into another: its channels and members go over, its records stay',
    usage: 'network merge [<from>] into <into>',
    examples: [
      'network merge into "Yorkshire Dental LPN"',
      'network merge "Hull Dental LPN" into "Yorkshire Dental LPN"',
    ],
    form: { title: 'Merge networks', submit: 'Go on' },
    alone: true, // it changes two networks, and the conversations of both
    fields,

    async run({ from: named, into, sure }, context): Promise<Message> {
      const { store, network } = context;
      const from = named ?? network;
      await store.networks.lockTree();
      await mustBeMergeable(from, into, context, life);
      if (sure !== 'yes') return question(from, into, network);
      const askingIds = await store.networks.merge(from, into);
      await store.messages.refresh(from.id, ...askingIds);
      await store.messages.show({ kind: card, subjectId: into.id }, into.id, null);
      const answer = message(`${from.name} is now part of ${into.name}.`, [
        `Its channels speak for ${into.name}, and its members belong to it. In a direct message, its records are read with --in "${from.name}".`,
      ]);
      return { ...answer, data: { from: from.name, into: into.name } };
    },
  });

async function mustBeMergeable(
  from: Network,
  into: Network,
  context: SharedNetworkContext,
  life: Life,
): Promise<void> {
  if (from.id === into.id)
    throw new UserError(`${from.name} cannot be merged into itself.`, { field: 'into' });
  for (const each of [from, into]) {
    if (each.status !== 'active') throw new UserError(`${each.name} was closed, so it cannot be merged.`);
    await mustManage(each, context);
  }
  await life.mustHaveNothingOpen(from, context.store);
  if (await context.store.networks.isWithin(into.id, from.id)) {
    throw new UserError(
      `${into.name} is part of ${from.name}. Merge ${into.name} into it instead, or take it out with network change.`,
      { field: 'into' },
    );
  }
}

/** Throws unless the caller manages both networks, as both are changed; an operator may change any. */
async function mustManage(
  each: Network,
  { store, network, caller, today }: SharedNetworkContext,
): Promise<void> {
  if (caller === null || each.id === network.id) return;
  if (may(await store.members.standing(each.id, caller.id, today), 'manage')) return;
  throw new UserError(
    `Only someone who manages both networks may merge them, and you do not manage ${each.name}.`,
  );
}

const question = (from: Network, into: Network, network: Network): Message =>
  message(
    `Merge ${from.name} into ${into.name}?`,
    [
      `Its channels will speak for ${into.name}. Its members become members of ${into.name}, without the roles they had. Its records stay as they are: they can be read, and nothing is added to them.`,
      { type: 'note', text: 'This cannot be undone.' },
    ],
    [
      {
        label: 'Merge them',
        command: 'network.merge',
        args: { from: from.id, into: into.id, sure: 'yes', network: network.id },
        style: 'danger',
      },
    ],
  );
