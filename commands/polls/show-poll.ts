import { defineCommand } from '../command.ts';
import { pollField } from './poll-fields.ts';
import { showPollTo } from './poll-view.ts';

export const showPoll = defineCommand({
  name: 'poll.show',
  summary: 'Show one poll, and how it stands',
  usage: 'poll show <poll>',
  examples: ['poll show P1'],
  changes: false,
  form: { title: 'Show a poll', submit: 'Show' },
  fields: { poll: pollField },

  run: ({ poll }, context) => showPollTo(poll, context),
});
