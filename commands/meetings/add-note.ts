import { keepSource } from '../cards/source.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { writing } from '../fields/fields.ts';
import { sourceField } from '../fields/source-field.ts';
import { message } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const fields = {
  text: writing('Note', { long: true, max: 2000 }),
  meeting: runningField,
  source: sourceField,
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.note': typeof fields;
  }
}

export const addNote = defineCommand({
  name: 'meeting.note',
  summary: 'Note something for the minutes of the meeting under way',
  usage: 'meeting note <text>',
  examples: ['meeting note Practices in Leeds report longer waits'],
  form: { title: 'Note for the minutes', submit: 'Note' },
  fields,

  async run({ text, meeting: named, source }, context) {
    const meeting = await runningMeeting(named, context);
    const { itemId } = meeting;
    const { store, caller } = context;
    const note = await store.minutes.addNote({ meetingId: meeting.id, itemId, text, createdById: caller.id });
    await keepSource({ id: note.id, networkId: meeting.networkId }, source, store);
    const item = (await store.minutes.agenda(meeting.id)).find(({ id }) => id === itemId);
    const where = item ? `under “${item.title}”` : 'under any other business';
    return message(`Noted in ${meetingReference(meeting)}, ${where}.`, [text], [undoButton(note.id)]);
  },
});
