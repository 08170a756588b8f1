import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import { packCard } from './agenda-pack.ts';
import { mustBeScheduled } from './meeting.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';

const fields = { meeting: meetingAheadField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.pack': typeof fields;
  }
}

export const sendPack = defineCommand({
  name: 'meeting.pack',
  summary: 'Send the agenda and papers of a meeting out now; it goes out by itself five working days before',
  usage: 'meeting pack <meeting>',
  examples: ['meeting pack M1'],
  form: { title: 'Send the pack', submit: 'Send' },
  needs: 'convene',
  fields,

  async run({ meeting }, context) {
    const { store, now, zone } = context;
    const reference = meetingReference(meeting);
    mustBeScheduled(meeting, reference);
    if (meeting.packedAt)
      throw new UserError(
        `The pack of ${reference} went out on ${formatInstant(meeting.packedAt, zone)}. It says by itself what has changed since.`,
      );
    const agenda = await store.minutes.agenda(meeting.id);
    if (agenda.length === 0)
      throw new UserError(
        `Nothing is on the agenda of ${reference} yet. Add an item first: meeting agenda ${reference} add …`,
      );
    await store.meetings.update(meeting, { packedAt: now });
    return showCard(packCard, meeting.id, context);
  },
});
