import { endRecord } from '../cards/end-record.ts';
import { defineCommand } from '../command.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { mustBeOpen } from './poll.ts';
import { becauseField } from './poll-fields.ts';
import { openPollField } from './poll-meant.ts';
import { told } from './told.ts';
import { refreshFirst } from './two-stages.ts';

const fields = { poll: openPollField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.cancel': typeof fields;
  }
}

export const cancelPoll = defineCommand({
  name: 'poll.cancel',
  summary: 'Cancel a poll: nothing is counted, and its secret ballots are destroyed',
  usage: 'poll cancel <poll> because <because>',
  examples: ['poll cancel P1 because the options were wrong'],
  form: { title: 'Cancel a poll', submit: 'Cancel poll' },
  needs: 'convene',
  fields,

  async run({ poll, because }, context) {
    const { store } = context;
    mustBeOpen(poll);
    await store.polls.update(poll, { status: 'withdrawn', because });
    await endRecord(poll, store.polls, store);
    await refreshFirst(poll, store);
    return told(poll.id, `${pollReference(poll)} is cancelled. Nothing was counted.`, context);
  },
});
