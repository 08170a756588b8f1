import type { SomePeople, ToDecide } from '../../storage/rosters/rosters.ts';
import { messageKind, type Render } from '../cards/renderer.ts';
import { dayOf } from '../dates/dates.ts';
import { personArg } from '../fields/fields.ts';
import { type Block, type Button, type Item, message } from '../view.ts';

/** How many people of each kind are listed; the rest follow once these are decided. */
const MOST_LISTED = 10;
/** How many channels of a network are looked at. */
const MOST_CHANNELS = 20;

type Kind = keyof ToDecide;

const HEADINGS: Record<Kind, string> = {
  guests: 'Guests in the channel, who are no members',
  setAside: 'In the channel, though their membership was ended or declined',
  gone: 'They have left the channel, and keep their roles',
};

/** Those in a network's channels about whom its managers decide; null once there are none and it was not posted. */
const renderDecide: Render = async (networkId, { store, now, isPosted }) => {
  const network = await store.networks.get(networkId);
  const on = { networkId, today: dayOf(now, network.zone) };
  const blocks: Block[] = [];
  for (const { id, isFollowed } of await store.rosters.inNetwork(networkId, MOST_CHANNELS)) {
    if (!isFollowed) continue;
    const found = await store.rosters.toDecide(id, on, MOST_LISTED);
    for (const kind of ['guests', 'setAside', 'gone'] as const)
      blocks.push(...listOf(kind, found[kind], networkId));
  }
  if (blocks.length === 0)
    return isPosted ? message(`Nobody in the channels of ${network.name} waits for you to decide`) : null;
  return message(`Who belongs to ${network.name}? Please decide`, blocks);
};

function listOf(kind: Kind, { count, people }: SomePeople, network: string): Block[] {
  if (count === 0) return [];
  const items = people.map(
    ({ id, name }): Item => ({ text: name, button: buttonFor(kind, { person: personArg(id), network }) }),
  );
  const more = count - people.length;
  return [
    { type: 'heading', text: HEADINGS[kind] },
    { type: 'list', items },
    ...(more > 0 ? [{ type: 'note' as const, text: `And ${more} more, once these are decided.` }] : []),
  ];
}

const buttonFor = (kind: Kind, args: { person: string; network: string }): Button =>
  kind === 'gone'
    ? { label: 'End', command: 'member.end', args, opens: 'form' }
    : { label: 'Add', command: 'member.add', args };

export const rosterDecide = messageKind('roster.decide', renderDecide);
