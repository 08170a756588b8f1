import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { mustBeScheduled } from './meeting.ts';
import { becauseField, meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = { meeting: meetingAheadField, because: optional(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.cancel': typeof fields;
  }
}

export const cancelMeeting = defineCommand({
  name: 'meeting.cancel',
  summary: 'Cancel a meeting',
  usage: 'meeting cancel <meeting> [because <because>]',
  examples: ['meeting cancel M1 because too few can come'],
  form: { title: 'Cancel a meeting', submit: 'Cancel meeting' },
  needs: 'convene',
  fields,

  async run({ meeting, because = null }, context) {
    const reference = meetingReference(meeting);
    mustBeScheduled(meeting, reference);
    await context.store.meetings.update(meeting, { status: 'cancelled', because });
    return changed(meetingCard, meeting.id, `${reference} ${meeting.title} is cancelled.`, context);
  },
});
