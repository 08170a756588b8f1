import type { Network } from '../storage/networks.ts';
import type { Storage, Surroundings } from '../storage/store.ts';
import type { Entered } from './enter-scene.ts';
import type { Asked } from './read-asked.ts';
import { UserError } from './user-error.ts';
import { type Action, type Message, message } from './view.ts';

/** How many networks a person is asked to choose from. */
const MOST_CHOICES = 10;

/**
 * The network that what was asked is about: the conversation's own; in a direct conversation, the one that a button
 * names, the one remembered, or the only one the caller belongs to; or else the question which. Null where the command needs none.
 */
export async function networkOf(
  { network, conversation, account }: Entered,
  { command, raw, typed }: Asked,
  storage: Storage,
  surroundings: Surroundings,
): Promise<{ network: Network | null } | { ask: Message }> {
  const named = typed ? undefined : raw.network;
  if (command.needs === 'nothing') return { network };
  if (network && (conversation.kind === 'channel' || named === undefined)) return { network };
  if (typeof named === 'string')
    return { network: (await storage.networks(surroundings).find(named)) ?? gone() };
  if (conversation.kind === 'channel') {
    throw new UserError(
      'This channel does not belong to a network yet. Start one with network create "Its name", or join it to one with network here and a code from network invite.',
      { actions: [{ label: 'Create a network', command: 'network.create', args: {}, opens: 'form' }] },
    );
  }
  const choices = await storage.networks(surroundings).ofPerson(account.personId, MOST_CHOICES);
  const [only] = choices;
  if (!only) {
    throw new UserError(
      'You do not belong to a network yet. Ask to join in one of its channels with member join, or use network here and a code.',
    );
  }
  if (choices.length === 1) return { network: only };
  return {
    ask: message(
      'Which network is this about?',
      ['I will remember your choice in this conversation. Change it with network choose. Then ask again.'],
      choices.map(chooseButton),
    ),
  };
}

function gone(): never {
  throw new UserError('I do not know the network that this button belongs to any more.');
}

/** The button that chooses a network. */
export const chooseButton = ({ id, name }: { id: string; name: string }): Action => ({
  label: name,
  command: 'network.choose',
  args: { network: id },
});
