import type { StandingItem } from '../../storage/meetings/meetings.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDuration } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Button, type Message, message } from '../view.ts';
import { itemField, lengthField, PURPOSES, purposeField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { namedInFull } from './meeting-view.ts';
import { stageAt } from './preparation.ts';
import { isSameItem, USUAL_ITEMS } from './standing.ts';

const noFields = {};
const addFields = {
  title: writing('Item', { max: 200 }),
  length: optional(lengthField),
  purpose: optional(purposeField),
};
const removeFields = { item: itemField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.standing': typeof noFields;
    'meeting.standing.add': typeof addFields;
    'meeting.standing.remove': typeof removeFields;
    'meeting.standing.usual': typeof noFields;
  }
}

/** How many standing items a network may have. */
const MOST = 20;

export const showStanding = defineCommand({
  name: 'meeting.standing',
  summary: 'Show what is on the agenda of every meeting',
  usage: 'meeting standing',
  examples: ['meeting standing'],
  changes: false,
  fields: noFields,

  async run(_, { store, network }): Promise<Message> {
    const items = await store.standingItems.ofNetwork(network.id);
    const args = { network: network.id };
    const buttons: Button[] = [
      { label: 'Add a standing item', command: 'meeting.standing.add', args, opens: 'form' },
      { label: 'Add the usual ones', command: 'meeting.standing.usual', args },
    ];
    const none = `${network.name} has no standing items. Each goes on an agenda ten working days before the meeting.`;
    return message(`On every agenda of ${network.name}`, items.length > 0 ? listed(items) : [none], buttons);
  },
});

export const addStandingItem = defineCommand({
  name: 'meeting.standing.add',
  summary: 'Have an item on the agenda of every meeting from now on',
  usage: 'meeting standing add <title> [for <length>] [purpose <purpose>]',
  examples: ['meeting standing add "Risks and issues" for 10 minutes purpose discussion'],
  form: { title: 'New standing item', submit: 'Add' },
  needs: 'convene',
  fields: addFields,

  async run({ title, length = null, purpose = null }, context) {
    const { store, network, caller } = context;
    const before = await store.standingItems.lock(network.id);
    if (before.some((each) => isSameItem(each, { title })))
      throw new UserError('That is a standing item already.', { field: 'title' });
    if (before.length >= MOST)
      throw new UserError(`A network may have ${MOST} standing items. Please remove one first.`);
    const item = await store.standingItems.add({
      ...{ networkId: network.id, title, length, purpose, createdById: caller.id },
    });
    const said = [WHEN, ...(await missed(context))];
    return message(`On every agenda from now on: ${item.title}`, said, [undoButton(item.id)]);
  },
});

const WHEN = 'It goes on each ten working days before the meeting.';

/** Says which meetings ahead had their standing items already, and so do not get a new one by themselves. */
async function missed({ store, network, now, zone }: NetworkContext): Promise<string[]> {
  const to = new Date(now.getTime() + FILLED_DAYS * 24 * 3_600_000);
  const soon = await store.meetings.startingIn([network.id], { from: now, to }, MOST);
  const filled = soon.filter(
    ({ startsAt, nextAt, closesAt }) =>
      closesAt === null && (nextAt === null || nextAt > stageAt('agenda', startsAt, zone)),
  );
  const [first] = filled.map(meetingReference);
  if (!first) return [];
  const which = filled.map((each) => namedInFull(each, zone)).join('; ');
  return [
    `It is too late for this to happen by itself for ${which}. To put an item on there: meeting agenda ${first} add, and the item`,
  ];
}

/** Within this many days, every holiday counted, is each meeting whose standing items are on its agenda. */
const FILLED_DAYS = 28;

export const removeStandingItem = defineCommand({
  name: 'meeting.standing.remove',
  summary: 'Have an item no longer on every agenda; where it is on one already, it stays',
  usage: 'meeting standing remove <item>',
  examples: ['meeting standing remove 1'],
  form: { title: 'Remove a standing item', submit: 'Remove' },
  needs: 'convene',
  fields: removeFields,

  async run({ item: at }, { store, network }) {
    const items = await store.standingItems.lock(network.id);
    const item = items[at - 1];
    if (!item)
      throw new UserError('There is no such standing item. To see them: meeting standing', { field: 'item' });
    await store.standingItems.remove(item);
    return message(`No longer on every agenda: ${item.title}`, [], [undoButton(item.id)]);
  },
});

export const addUsualItems = defineCommand({
  name: 'meeting.standing.usual',
  summary: 'Have on every agenda what networks of this kind usually have there',
  usage: 'meeting standing usual',
  examples: ['meeting standing usual'],
  needs: 'convene',
  fields: noFields,

  async run(_, context): Promise<Message> {
    const { store, network, caller } = context;
    const before = await store.standingItems.lock(network.id);
    const missing = USUAL_ITEMS[network.kind].filter(
      (usual) => !before.some((each) => isSameItem(each, usual)),
    );
    const added: StandingItem[] = [];
    for (const each of missing.slice(0, MOST - before.length))
      added.push(await store.standingItems.add({ ...each, networkId: network.id, createdById: caller.id }));
    const [first] = added;
    if (!first) throw new UserError('They are on every agenda already.');
    const said = [...listed(added), WHEN, ...(await missed(context))];
    return message('On every agenda from now on', said, [undoButton(first.id)]);
  },
});

/** The items, numbered, with what each is for and how long it takes. */
const listed = (items: StandingItem[]): Block[] => [
  {
    type: 'list',
    items: items.map(({ title, length, purpose }, at) => {
      const details = [...(purpose ? [PURPOSES[purpose]] : []), ...(length ? [formatDuration(length)] : [])];
      return { text: `${at + 1}. ${title}${details.length > 0 ? ` (${details.join(', ')})` : ''}` };
    }),
  },
];
