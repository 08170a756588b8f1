import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { number } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { itemAt } from './agenda.ts';
import { mustNotBeOver } from './meeting.ts';
import { itemField, meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = {
  meeting: meetingAheadField,
  item: itemField,
  place: number('To which place', { min: 1, max: 500 }),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.move': typeof fields;
  }
}

export const moveAgendaItem = defineCommand({
  name: 'meeting.agenda.move',
  summary: 'Put an item at another place of the agenda',
  usage: 'meeting agenda <meeting> move <item> to <place>',
  examples: ['meeting agenda M1 move 3 to 1'],
  form: { title: 'Move an item', submit: 'Move' },
  needs: 'convene',
  fields,

  async run({ meeting, item: at, place }, context) {
    const { store } = context;
    const reference = meetingReference(meeting);
    mustNotBeOver(meeting, reference);
    const agenda = await store.minutes.lockAgenda(meeting.id);
    const item = itemAt(agenda, at, 'item');
    itemAt(agenda, place, 'place');
    if (place === at) throw new UserError(`It is item ${at} already.`, { field: 'place' });
    await store.minutes.order(agenda, agenda.toSpliced(at - 1, 1).toSpliced(place - 1, 0, item));
    const sentence = `Item ${place} on the agenda of ${reference} is now: ${item.title}`;
    return changed(meetingCard, meeting.id, sentence, context, item.id);
  },
});
