import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { writing } from '../fields/fields.ts';
import { meetingField, meetingReference, mustBeDraft } from '../meetings/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';

const fields = {
  meeting: meetingField,
  text: writing('What it signalled', { long: true, max: 2000 }),
};

declare module '../press.ts' {
  interface CommandFields {
    'round.signal': typeof fields;
  }
}

export const recordSignal = defineCommand({
  name: 'round.signal',
  summary: 'Record what the meeting of a locality signalled; it is in its minutes too',
  usage: 'round signal <meeting> <text>',
  examples: ['round signal M4 Two surgeries want help with clinics'],
  form: { title: 'What it signalled', submit: 'Record' },
  fields,

  async run({ meeting, text }, { store, caller }) {
    const reference = meetingReference(meeting);
    if (meeting.roundId === null)
      throw new UserError(
        `${reference} is of no round. Have it count to one first, for example: round count ${reference} to L1 for City`,
        { field: 'meeting' },
      );
    await mustBeDraft(meeting, store);
    const note = await store.minutes.addNote({
      ...{ meetingId: meeting.id, itemId: meeting.status === 'running' ? meeting.itemId : null },
      ...{ text, isSignal: true, createdById: caller.id },
    });
    return message(`${meeting.locality} signalled, in ${reference}:`, [text], [undoButton(note.id)]);
  },
});
