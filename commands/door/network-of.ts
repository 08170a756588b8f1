import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import type { FieldReading } from '../field.ts';
import { may } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { type Button, type Message, message } from '../view.ts';
import type { Entered } from './enter-scene.ts';
import type { Asked } from './read-asked.ts';

/** How many networks a person is asked to choose from. */
const MOST_CHOICES = 10;

/** How much of a request a button can carry, as characters. */
const MOST_CARRIED = 1500;

/** The network that a request is about, or null if it is about none; or, in `ask`, the question which one is meant. */
export interface About {
  network: Network | null;
  ask?: Message;
}

/**
 * Finds the network that a request is about: the one named with `--in` or by a button; or else the conversation's own, which
 * in a direct conversation is the last one chosen; or else the caller's only one (for a file, the only one where they may
 * take it in) or, for a command on the caller's own records, the only one with such records; or else the question which.
 * Null if the command needs none.
 */
export async function networkOf(
  { network, conversation, account }: Entered,
  asked: Asked,
  { now, zone }: FieldReading,
  { networks, members }: Reads,
): Promise<About> {
  const { command, raw, typed, within, unlessNetwork } = asked;
  if (command.needs === 'nothing') return { network };
  const today = dayOf(now, zone);
  const own = () => networks.ofPerson(account.personId, today, MOST_CHOICES);
  const owning = async () => (command.whose ? networks.whereOwning(account.personId, MOST_CHOICES) : []);
  const mine = async () => {
    const [belonging, others] = [await own(), await owning()];
    return [...belonging, ...others.filter(({ id }) => belonging.every((each) => each.id !== id))];
  };
  if (within !== undefined) {
    const readable = await networks.readableCalled(account.personId, today, within, MOST_CHOICES);
    const found = readable.length > 0 ? readable : (await owning()).filter(begins(within));
    const only = theOneCalled(within, found);
    if (only) return { network: only };
    if (found.length === 0) throw unlessNetwork ?? unknownNetwork(within, again(await mine(), asked));
    return { network: null, ask: message(`Which “${within}” do you mean?`, [], again(found, asked)) };
  }
  if (isOfAFile(asked) && raw.network === undefined && !network) {
    const belonging = await own();
    const theirs: Network[] = [];
    for (const each of belonging)
      if (may(await members.standing(each.id, account.personId, today), command.needs)) theirs.push(each);
    const [only, ...others] = theirs;
    if (only && others.length === 0) return { network: only };
    if (only)
      return { network: null, ask: message('Which network is this file about?', [], again(theirs, asked)) };
  }
  const named = typed || typeof raw.network !== 'string' ? network?.id : raw.network;
  if (network && named === network.id) return { network };
  if (named !== undefined) return { network: (await networks.find(named)) ?? gone() };
  if (conversation.kind === 'channel') throw withoutNetwork();
  const choices = await mine();
  const [only] = choices;
  if (!only) {
    throw new UserError(
      'You do not belong to a network yet. Ask to join in one of its channels with member join, or use network here and a code.',
    );
  }
  if (choices.length === 1) return { network: only };
  if (choices.length > (await own()).length)
    return { network: null, ask: message('Which network is this about?', [], again(choices, asked)) };
  if (JSON.stringify(raw).length > MOST_CARRIED)
    return {
      network: null,
      ask: message(
        'Which network is this about?',
        ['It is too long for a button, so choose first, and then ask again.'],
        choices.map(chooseButton),
      ),
    };
  return {
    network: null,
    ask: message(
      'Which network is this about?',
      [
        'I do it for the one you choose, and remember that in this conversation. Change it with network choose, or say it each time with --in "its name".',
      ],
      again(choices, asked, { remembers: 'yes' }),
    ),
  };
}

/** Whether it is about a file, which is taken in for one of the networks where the sender may do so. */
const isOfAFile = ({ command: { fields }, parsed }: Asked): boolean =>
  Object.keys(parsed).some((name) => fields[name]?.isFile === true);

const begins =
  (name: string) =>
  (network: Network): boolean =>
    network.name.toLowerCase().startsWith(name.toLowerCase());

/** Of networks whose names begin with what was typed: the only one, or the only one with exactly that name. */
export function theOneCalled(name: string, found: Network[]): Network | undefined {
  const exact = found.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const [only, ...others] = exact.length > 0 ? exact : found;
  return others.length === 0 ? only : undefined;
}

/** Buttons that repeat the request for one of these networks each. */
const again = (
  networks: Network[],
  { command, raw, missing, faults }: Asked,
  besides: { remembers?: 'yes' } = {},
): Button[] =>
  networks.map(({ id, name }) => ({
    label: name,
    ...command.press({ ...raw, network: id, ...besides }),
    ...((missing.length > 0 || Object.keys(faults).length > 0) && { opens: 'form' }),
  }));

const unknownNetwork = (name: string, buttons: Button[]): UserError =>
  new UserError(
    `I know no network called “${name}” that you may read.${buttons.length > 0 ? ' Do you mean one of yours?' : ''}`,
    { buttons },
  );

/** The refusal in a channel that belongs to no network. */
export const withoutNetwork = (): UserError =>
  new UserError(
    'This channel does not belong to a network yet. Start one with network create "Its name", or join it to one with network here and a code from network invite.',
    { buttons: [{ label: 'Create a network', command: 'network.create', args: {}, opens: 'form' }] },
  );

function gone(): never {
  throw new UserError('I do not know the network that this button belongs to any more.');
}

/** The button that chooses a network. */
export const chooseButton = ({ id, name }: { id: string; name: string }): Button => ({
  label: name,
  command: 'network.choose',
  args: { network: id },
});
