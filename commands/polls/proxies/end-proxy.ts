import type { Person } from '../../../storage/people/people.ts';
import type { VotingProxy } from '../../../storage/polls/proxies.ts';
import { nameOf } from '../../cards/shown.ts';
import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import type { NetworkContext } from '../../context.ts';
import { optional } from '../../field.ts';
import { person } from '../../fields/fields.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { endProxy } from './told-of-proxy.ts';

const fields = { person: optional(person('Who named you, if you end that')) };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.proxy.end': typeof fields;
  }
}

export const stopProxy = defineCommand({
  name: 'poll.proxy.end',
  summary: 'Have your proxy vote for you no more, or vote no more for somebody who named you',
  usage: 'poll proxy end [<person>]',
  examples: ['poll proxy end', 'poll proxy end @ann'],
  form: { title: 'End a proxy', submit: 'End it' },
  fields,

  async run({ person: named }, context): Promise<Message> {
    const { store, network, caller } = context;
    const proxy = await proxyMeant(named, context);
    await endProxy(proxy, context);
    const isOwn = proxy.giverId === caller.id;
    const people = await store.people.shown([isOwn ? proxy.holderId : proxy.giverId]);
    const other = nameOf([...people.values()][0]);
    return message(
      isOwn
        ? `${other} votes for you no more in ${network.name}`
        : `You vote for ${other} no more in ${network.name}`,
      ['They are told. What was voted already stands.'],
      [undoButton(proxy.id)],
    );
  },
});

/** The caller’s own proxy, or the one that they are for the person named. */
async function proxyMeant(
  named: Person | undefined,
  { store, network, caller }: NetworkContext,
): Promise<VotingProxy> {
  const [own] = await store.proxies.ofGiver(network.id, caller.id);
  if (own && (!named || named.id === own.holderId)) return own;
  const held = await store.proxies.ofHolder(network.id, caller.id);
  const theirs = held.find(({ giverId }) => giverId === named?.id);
  if (theirs) return theirs;
  throw new UserError(
    named
      ? `${nameOf(named)} has not named you as their proxy in ${network.name}, and is not yours.`
      : `You have named no proxy in ${network.name}. To vote no more for somebody, say for whom: poll proxy end @name`,
  );
}
