import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { itemAt } from './agenda.ts';
import { mustBeScheduled } from './meeting.ts';
import { itemField, meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = { meeting: meetingAheadField, item: itemField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.remove': typeof fields;
  }
}

export const removeAgendaItem = defineCommand({
  name: 'meeting.agenda.remove',
  summary: 'Take an item off the agenda of a meeting that has not begun',
  usage: 'meeting agenda <meeting> remove <item>',
  examples: ['meeting agenda M1 remove 3'],
  form: { title: 'Take an item off', submit: 'Take off' },
  needs: 'convene',
  fields,

  async run({ meeting, item: at }, context) {
    const { store } = context;
    const reference = meetingReference(meeting);
    mustBeScheduled(meeting, reference);
    const item = itemAt(await store.minutes.lockAgenda(meeting.id), at, 'item');
    await store.minutes.takeOff(item);
    return changed(
      meetingCard,
      meeting.id,
      `Off the agenda of ${reference}: ${item.title}`,
      context,
      item.id,
    );
  },
});
