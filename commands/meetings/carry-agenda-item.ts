import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { itemAt } from './agenda.ts';
import { mustNotBePut } from './by-correspondence.ts';
import { carryItem } from './carry-item.ts';
import { mustNotBeOver } from './meeting.ts';
import { itemField, meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = { meeting: meetingAheadField, item: itemField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.carry': typeof fields;
  }
}

export const carryAgendaItem = defineCommand({
  name: 'meeting.agenda.carry',
  summary: 'Carry an item over to the agenda of the next meeting',
  usage: 'meeting agenda <meeting> carry <item>',
  examples: ['meeting agenda M1 carry 3'],
  form: { title: 'Carry an item over', submit: 'Carry over' },
  needs: 'convene',
  fields,

  async run({ meeting, item: at }, context) {
    const { store, network, caller } = context;
    const reference = meetingReference(meeting);
    mustNotBeOver(meeting, reference);
    mustNotBePut(meeting);
    const item = itemAt(await store.minutes.lockAgenda(meeting.id), at, 'item');
    const next = await store.meetings.next(network.id, meeting.startedAt ?? meeting.startsAt);
    if (!next) throw new UserError('No meeting is planned after it. Plan one first, with meeting schedule.');
    // While a meeting runs, the item stays on its agenda as well, with what was recorded under it.
    if (meeting.status === 'scheduled') await store.minutes.takeOff(item);
    else if (item.parked) await store.minutes.changeItem(item, { parked: 'carried' });
    const carried = await carryItem(item, next, caller.id, store);
    const sentence = `Carried over to the agenda of ${meetingReference(next)}: ${item.title}`;
    return changed(meetingCard, meeting.id, sentence, context, carried.id);
  },
});
