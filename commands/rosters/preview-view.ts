import type { ChannelRoster } from '../../storage/rosters/rosters.ts';
import { messageKind, type Render, type RenderContext } from '../cards/renderer.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { dayOf } from '../dates/dates.ts';
import { type Button, type Message, message } from '../view.ts';
import { readingBlocks } from './reading-blocks.ts';
import { MOST_NAMED, sayCount, sayPeople } from './some-people.ts';

/** Whom following a channel would add and end, to the manager who asked: while it is read, before it is done, and after. */
const renderPreview: Render = async (id, rendering) => {
  const roster = await rendering.store.rosters.get(id);
  const networkId = roster?.conversation.networkId;
  if (!roster || !networkId)
    return message('That channel is not followed', ['Nobody was added or ended by it.']);
  const network = await rendering.store.networks.get(networkId);
  const where = `a channel of ${network.name} in ${PLATFORMS[roster.conversation.platform]}`;
  if (roster.readingSince)
    return message(`I am reading who is in ${where}`, [
      ...readingBlocks(roster),
      roster.isFollowed
        ? 'Whoever has come or gone meanwhile is followed at the end. You need not wait for it.'
        : 'Then I show you here whom that adds or ends. Nothing is done before you say so, and you need not wait for it.',
    ]);
  if (roster.isFollowed)
    return message(`Everyone in ${where} belongs`, [
      'Whoever joins it becomes a member, and whoever leaves it ends to be one, unless they have a role.',
      ...readingBlocks(roster),
    ]);
  return proposal(roster, networkId, { where, today: dayOf(rendering.now, network.zone) }, rendering);
};

async function proposal(
  roster: ChannelRoster,
  networkId: string,
  { where, today }: { where: string; today: string },
  { store }: RenderContext,
): Promise<Message> {
  const on = { networkId, today };
  const { joins, ends } = await store.rosters.wouldChange(roster.id, on, MOST_NAMED);
  const { guests, setAside } = await store.rosters.toDecide(roster.id, on, MOST_NAMED);
  const aside = [
    ...(guests.count > 0
      ? [`Guests are yours to decide about, and are not added: ${sayPeople(guests)}.`]
      : []),
    ...(setAside.count > 0
      ? [`Not added, as a manager ended or declined their membership: ${sayPeople(setAside)}.`]
      : []),
  ];
  return message(
    `Shall everyone in ${where} belong?`,
    [
      joins.count === 0 ? 'It adds nobody now.' : `It adds ${sayCount(joins.count)}: ${sayPeople(joins)}.`,
      ends.count === 0
        ? 'It ends nobody’s membership.'
        : `It ends the membership of ${sayCount(ends.count)}: ${sayPeople(ends)}.`,
      ...aside,
      { type: 'note', text: 'Nobody is sent a message about it.' },
    ],
    [
      { label: 'Yes, everyone belongs', ...press(roster, networkId, 'everyone'), style: 'primary' },
      { label: 'Leave it as it is', ...press(roster, networkId, 'added') },
    ],
  );
}

const press = (
  { conversationId }: ChannelRoster,
  network: string,
  who: 'everyone' | 'added',
): Pick<Extract<Button, { command: 'network.belongs' }>, 'command' | 'args'> => ({
  command: 'network.belongs',
  args: { who, channel: conversationId, sure: 'yes', network },
});

export const rosterPreview = messageKind('roster.preview', renderPreview);
