import type { AgendaItem } from '../../storage/meetings/meetings.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { itemAt } from './agenda.ts';
import { itemField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const fields = { item: optional(itemField), meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.park': typeof fields;
  }
}

export const parkItem = defineCommand({
  name: 'meeting.park',
  summary:
    'Put an item off: it comes again at the end of the meeting or, if there is no time, on the next agenda',
  usage: 'meeting park [<item>]',
  examples: ['meeting park', 'meeting park 3'],
  needs: 'convene',
  fields,

  async run({ item: at, meeting: named }, context) {
    const { store } = context;
    const meeting = await runningMeeting(named, context);
    const agenda = await store.minutes.lockAgenda(meeting.id);
    const inHand = agenda.find(({ id }) => id === meeting.itemId);
    const item = at === undefined ? inHand : itemAt(agenda, at, 'item');
    if (!item)
      throw new UserError('No item is in hand. Say which one to park, by its number: meeting park 3');
    if (item.parked) throw new UserError(`${item.title} is parked already.`, { field: 'item' });
    const after = agenda.slice(agenda.indexOf(item) + 1);
    if (inHand && agenda.indexOf(item) < agenda.indexOf(inHand))
      throw new UserError(`The meeting has had ${item.title} already.`, { field: 'item' });
    if (after.length === 0) throw isLast(item, agenda.length, meeting);
    await store.minutes.order(agenda, [...agenda.filter(({ id }) => id !== item.id), item]);
    const [moved] = await store.minutes.itemsWithIds([item.id]);
    if (moved) await store.minutes.changeItem(moved, { parked: 'waiting' });
    if (item !== inHand) return changed(meetingCard, meeting.id, sayParked(item), context);
    const [next] = after;
    if (next?.parked) await store.minutes.changeItem(next, { parked: null });
    await store.meetings.update(meeting, { itemId: next?.id ?? null });
    return changed(meetingCard, meeting.id, `${sayParked(item)} Now: ${next?.title}`, context);
  },
});

const sayParked = ({ title }: AgendaItem): string =>
  `Parked until the end of the meeting: ${title}. If there is no time for it, it goes on the next agenda.`;

/** The last item cannot be put off within its meeting, but it can be carried over. */
function isLast(
  { title }: AgendaItem,
  at: number,
  meeting: Parameters<typeof meetingReference>[0] & { networkId: string },
) {
  const args = { meeting: meetingReference(meeting), item: String(at), network: meeting.networkId };
  return new UserError(`${title} is the last item, so it cannot be parked. It can be carried over.`, {
    buttons: [{ label: 'Carry it over', command: 'meeting.agenda.carry', args }],
  });
}
