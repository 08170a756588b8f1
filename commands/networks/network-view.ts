import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { listed } from '../cards/listed.ts';
import { recordCard } from '../cards/record-card.ts';
import type { MessageKind, RenderContext } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { compositionFact } from '../members/index.ts';
import { readingBlocks } from '../rosters/index.ts';
import type { Button, Fact } from '../view.ts';
import type { Life } from './life.ts';
import { sayEnd, sayKind } from './network-words.ts';

/** The most channels that a card counts; a network rarely has more than two. */
const MOST_CHANNELS = 20;
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
    const rosters = isOpen ? await rendering.store.rosters.inNetwork(id, MOST_CHANNELS) : [];
    const followed = rosters.filter(({ isFollowed }) => isFollowed);
    const channels = await rendering.store.conversations.channels(id, MOST_CHANNELS);
    return recordCard({
      key: cardKey(card, id),
      words: network.name,
      line: [sayKind(network), whereOf(channels) || (isOpen ? 'no channel yet' : 'no channel')],
      facts: [...(await factsOf(network, rendering)), ...belonging(followed.length)],
      blocks: [
        ...followed.flatMap(readingBlocks),
        {
          type: 'note',
          text: isOpen
            ? 'What is recorded in one channel is shown in all of them. Type help to see what I can do.'
            : `Its records stay and can be read. In a direct message, ask for them with --in "${network.name}".`,
        },
      ],
      buttons: isOpen ? [...firstSteps(id), inviting(id), ...beginnings(id), ...settingUp(network)] : [],
    });
  });
  return card;
}

/** What is still to do, until that is dismissed. */
const settingUp = ({ id: network, setUpDismissed }: Network): Button[] =>
  setUpDismissed
    ? []
    : [{ label: 'Still to do', command: 'network.setup', args: { network }, opens: 'answer', inMenu: true }];

/** A button that makes an invitation code. Only the person who presses it sees the code. */
const inviting = (network: string): Button => ({
  label: 'Invite a channel',
  command: 'network.invite',
  args: { network },
  opens: 'answer',
});

async function factsOf(network: Network, rendering: RenderContext): Promise<Fact[]> {
  const { store } = rendering;
  const { parentId, mergedIntoId, zone } = network;
  const others = await store.networks.shown([parentId, mergedIntoId]);
  const ended = sayEnd(network, others.get(mergedIntoId ?? ''));
  return [
    ...fact('Status', ended),
    ...fact('Area team', network.areaTeam),
    ...fact('Region', network.region),
    ...fact('Senate', network.senate),
    ...fact('Part of', others.get(parentId ?? '')?.name),
    ...fact('Time zone', zone),
    ...fact('Once called', await formerNames(network, rendering)),
    await compositionFact(network, rendering),
  ];
}

/** Who belongs, where it is not only those who are added. */
const belonging = (channels: number): Fact[] =>
  fact(
    'Who belongs',
    channels > 0 &&
      `Everyone in ${channels === 1 ? 'one channel' : `${channels} channels`}, and those who are added`,
  );

const fact = (label: string, value: string | false | null | undefined): Fact[] =>
  value ? [{ label, value }] : [];

/** "1 channel in Slack and 2 in Microsoft Teams". */
const whereOf = (channels: Conversation[]): string => {
  const on = Object.entries(PLATFORMS)
    .map(([platform, name]) => ({
      name,
      count: channels.filter((channel) => channel.platform === platform).length,
    }))
    .filter(({ count }) => count > 0);
  return listed(
    on.map(({ name, count }, at) => {
      const unit = at > 0 ? '' : count === 1 ? ' channel' : ' channels';
      return `${count}${unit} in ${name}`;
    }),
  );
};

async function formerNames(network: Network, { store }: RenderContext): Promise<string> {
  const names = await store.networks.formerNames(network, MOST_NAMES);
  return names
    .map(({ name, until }) => `${name} (until ${formatDay(dayOf(until, network.zone))})`)
    .join('; ');
}
