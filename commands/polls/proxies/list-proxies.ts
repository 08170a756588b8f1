import { listed } from '../../cards/listed.ts';
import { nameOf } from '../../cards/shown.ts';
import { defineCommand } from '../../command.ts';
import type { NetworkContext } from '../../context.ts';
import { type Block, type Button, type Message, message } from '../../view.ts';
import { heldVotes } from './held-votes.ts';

const fields = {};

declare module '../../press.ts' {
  interface CommandFields {
    'poll.proxy.list': typeof fields;
  }
}

export const listProxies = defineCommand({
  name: 'poll.proxy.list',
  summary: 'Show who votes for you, for whom you vote, and which of their votes wait',
  usage: 'poll proxy list',
  examples: ['poll proxy list'],
  changes: false,
  isPrivate: true,
  form: { title: 'Proxies', submit: 'Show' },
  fields,

  async run(_, context): Promise<Message> {
    const { store, network, caller } = context;
    const given = await store.proxies.ofGiver(network.id, caller.id);
    const held = await store.proxies.ofHolder(network.id, caller.id);
    const people = await store.people.shown([
      ...given.map(({ holderId }) => holderId),
      ...held.map(({ giverId }) => giverId),
    ]);
    const by = given.map(({ holderId }) => nameOf(people.get(holderId)));
    const whose = held.map(({ giverId }) => nameOf(people.get(giverId)));
    return message(
      `Voting by proxy in ${network.name}`,
      [
        by.length > 0 ? `${listed(by)} votes for you.` : 'You have named no proxy.',
        whose.length > 0 ? `You vote for ${listed(whose)}.` : 'You vote for nobody else.',
        ...(await whatWaits(context)),
      ],
      [given.length > 0 ? END : NAME].map((button) => ({
        ...button,
        args: { network: network.id },
      })),
    );
  },
});

const NAME: Button = { label: 'Name a proxy', command: 'poll.proxy', args: {}, opens: 'form' };
const END: Button = { label: 'End my proxy', command: 'poll.proxy.end', args: {} };

/** The votes that the caller still has to give for others here, each with its button. */
async function whatWaits({ store, network, caller }: NetworkContext): Promise<Block[]> {
  const items = await heldVotes(caller.id, { networkId: network.id }, store);
  if (items.length === 0) return [];
  return [
    { type: 'heading', text: 'Votes of theirs that wait' },
    { type: 'list', items: items.map(({ item }) => item) },
  ];
}
