import { defineCommand } from '../command.ts';
import { pollField } from './poll-fields.ts';
import { showPollTo } from './poll-view.ts';

const fields = { poll: pollField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.show': typeof fields;
  }
}

export const showPoll = defineCommand({
  name: 'poll.show',
  summary: 'Show one poll, and how it stands',
  usage: 'poll show <poll>',
  examples: ['poll show P1'],
  changes: false,
  form: { title: 'Show a poll', submit: 'Show' },
  fields,

  run: ({ poll }, context) => showPollTo(poll, context),
});
