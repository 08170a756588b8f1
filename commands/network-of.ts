import type { Network } from '../storage/networks.ts';
import type { Storage, Surroundings } from '../storage/store.ts';
import type { Entered } from './enter-scene.ts';
import type { Asked } from './read-asked.ts';
import { UserError } from './user-error.ts';
import { type Action, type Message, message } from './view.ts';

/** How many networks a person is asked to choose from. */
const MOST_CHOICES = 10;

/**
 * The network that what was asked is about: the conversation's own; in a direct conversation, the only one the caller
 * belongs to or the one that a button names, or else the question which. Null where the command needs none.
 */
export async function networkOf(
  { network, conversation, account }: Entered,
  { command, raw, typed }: Asked,
  storage: Storage,
  surroundings: Surroundings,
): Promise<Network | Message | null> {
  const named = typed ? undefined : raw.network;
  if (command.where === 'anywhere') return network;
  if (network && (named === undefined || named === network.id)) return network;
  if (conversation.kind === 'channel') {
    if (network) return network;
    throw new UserError(
      'This channel does not belong to a network yet. Start one with network create "Its name", or join it to one with network here and a code from network invite.',
      { actions: [{ label: 'Create a network', command: 'network.create', args: {}, opens: 'form' }] },
    );
  }
  const choices = await storage.networks(surroundings).ofPerson(account.personId, MOST_CHOICES);
  if (named !== undefined) return choices.find(({ id }) => id === named) ?? notYours();
  const [only] = choices;
  if (!only) {
    throw new UserError(
      'You do not belong to a network yet. Say something to me in one of its channels first, or use network here and a code.',
    );
  }
  if (choices.length === 1) return only;
  return message(
    'Which network is this about?',
    ['I will remember your choice in this conversation. Change it with network choose. Then ask again.'],
    choices.map(chooseButton),
  );
}

function notYours(): never {
  throw new UserError('You do not belong to that network any more.');
}

/** The button that chooses a network. */
export const chooseButton = ({ id, name }: { id: string; name: string }): Action => ({
  label: name,
  command: 'network.choose',
  args: { network: id },
});
