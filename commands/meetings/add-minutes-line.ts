import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { message } from '../view.ts';
import { itemNumbered, mustBeDraft, underField } from './draft-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { mustBeHeld } from './minutes-status.ts';

const fields = {
  meeting: meetingField,
  text: writing('Note', { long: true, max: 2000 }),
  under: optional(underField),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.add': typeof fields;
  }
}

export const addMinutesLine = defineCommand({
  name: 'meeting.minutes.add',
  summary: 'Add a line to the minutes of a meeting that has ended; it is marked as added later',
  usage: 'meeting minutes add <meeting> <text> [under item <under>]',
  examples: ['meeting minutes add M1 "Thanks were given to the staff" under item 2'],
  form: { title: 'Add to the minutes', submit: 'Add' },
  needs: 'convene',
  fields,

  async run({ meeting, text, under = 0 }, { store, caller }) {
    const reference = meetingReference(meeting);
    mustBeHeld(meeting, reference);
    await mustBeDraft(meeting, store);
    const itemId = itemNumbered(under, await store.minutes.agenda(meeting.id));
    const note = await store.minutes.addNote({ meetingId: meeting.id, itemId, text, createdById: caller.id });
    const title = `Added to the minutes of ${reference}, marked as added after the meeting.`;
    return message(title, [text], [undoButton(note.id)]);
  },
});
