import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingCard } from './meeting-view.ts';

const fields = { meeting: meetingField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.show': typeof fields;
  }
}

export const showMeeting = defineCommand({
  name: 'meeting.show',
  summary: 'Show one meeting',
  usage: 'meeting show <meeting>',
  examples: ['meeting show M1'],
  changes: false,
  form: { title: 'Show a meeting', submit: 'Show' },
  fields,

  run: ({ meeting }, context) => answerWith(meetingCard, meeting.id, context),
});
