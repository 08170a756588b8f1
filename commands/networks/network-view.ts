import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { inSight } from '../cards/in-sight.ts';
import type { MessageKind, RenderContext } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { compositionFact } from '../members/index.ts';
import type { Button, Fact } from '../view.ts';
import type { Life } from './life.ts';
import { KINDS, PROFESSIONS, sayEnd } from './network-words.ts';

/** The most channels that a card counts; a network rarely has more than two. */
const MOST_CHANNELS = 20;
/** How many buttons a card has, beside its menu. */
const MOST_BUTTONS = 3;
/** How many former names a card shows. */
const MOST_NAMES = 5;

/** The card of a network: its kind, its channels, and how to begin. */
export function networkCardOf({
  firstSteps,
  beginnings,
}: Pick<Life, 'firstSteps' | 'beginnings'>): MessageKind {
  const card = messageKind('network.card', async (id, rendering) => {
    const network = await rendering.store.networks.get(id);
    const isOpen = network.status === 'active';
    return {
      kind: 'message',
      key: cardKey(card, id),
      title: network.name,
      blocks: [
        { type: 'facts', facts: await factsOf(network, rendering) },
        {
          type: 'note',
          text: isOpen
            ? 'What is recorded in one channel is shown in all of them. Type help to see what I can do.'
            : `Its records stay and can be read. In a direct message, ask for them with --in "${network.name}".`,
        },
      ],
      buttons: isOpen ? inSight([...firstSteps(id), inviting(id), ...beginnings(id)], MOST_BUTTONS) : [],
    };
  });
  return card;
}

/** A button that makes an invitation code. Only the person who presses it sees the code. */
const inviting = (network: string): Button => ({
  label: 'Invite a channel',
  command: 'network.invite',
  args: { network },
  opens: 'answer',
});

async function factsOf(network: Network, rendering: RenderContext): Promise<Fact[]> {
  const { store } = rendering;
  const { id, parentId, mergedIntoId, profession, zone } = network;
  const channels = await store.conversations.channels(id, MOST_CHANNELS);
  const others = await store.networks.shown([parentId, mergedIntoId]);
  const ended = sayEnd(network, others.get(mergedIntoId ?? ''));
  return [
    ...fact('Status', ended),
    ...fact('Channels', whereOf(channels) || 'None yet'),
    ...fact('Kind', KINDS[network.kind]),
    ...fact('Profession', profession && PROFESSIONS[profession]),
    ...fact('Area team', network.areaTeam),
    ...fact('Region', network.region),
    ...fact('Senate', network.senate),
    ...fact('Part of', others.get(parentId ?? '')?.name),
    ...fact('Time zone', zone),
    ...fact('Once called', await formerNames(network, rendering)),
    await compositionFact(network, rendering),
  ];
}

const fact = (label: string, value: string | null | undefined): Fact[] => (value ? [{ label, value }] : []);

/** "1 in Slack, 2 in Microsoft Teams". */
const whereOf = (channels: Conversation[]): string =>
  Object.entries(PLATFORMS)
    .map(([platform, name]) => ({
      name,
      count: channels.filter((channel) => channel.platform === platform).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} in ${name}`)
    .join(', ');

async function formerNames({ id, zone }: Network, { store }: RenderContext): Promise<string> {
  const names = await store.networks.formerNames(id, MOST_NAMES);
  return names.map(({ name, until }) => `${name} (until ${formatDay(dayOf(until, zone))})`).join('; ');
}
