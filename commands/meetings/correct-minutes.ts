import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { writing } from '../fields/fields.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { minutesCard } from './minutes-card.ts';
import { mustBeHeld } from './minutes-status.ts';

const fields = { meeting: meetingField, text: writing('What is to be corrected', { long: true, max: 2000 }) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.correct': typeof fields;
  }
}

export const correctMinutes = defineCommand({
  name: 'meeting.minutes.correct',
  summary: 'Ask for a correction of minutes or, once they are confirmed, have it noted below them',
  usage: 'meeting minutes correct <meeting> <text>',
  examples: ['meeting minutes correct M1 Cat Jones was present'],
  form: { title: 'Correction of minutes', submit: 'Send' },
  fields,

  async run({ meeting, text }, context) {
    const { store, caller } = context;
    const reference = meetingReference(meeting);
    mustBeHeld(meeting, reference);
    const isConfirmed = (await store.confirmedMinutes.ofMeeting(meeting.id)) !== null;
    const { id } = await store.confirmedMinutes.correct({
      meetingId: meeting.id,
      text,
      createdById: caller.id,
    });
    const sentence = isConfirmed
      ? `Noted below the minutes of ${reference}, which stay as they were confirmed.`
      : `Asked for: this correction of the minutes of ${reference} is shown to whoever reads them.`;
    return changed(minutesCard, meeting.id, sentence, context, id);
  },
});
