import { defineCommand } from '../command.ts';
import { mustBeOpen } from './poll.ts';
import { becauseField, pollField } from './poll-fields.ts';
import { pollReference } from './poll-reference.ts';
import { told } from './told.ts';

const fields = { poll: pollField, because: becauseField };

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

  async run({ poll: named, because }, context) {
    const { polls, sealedBoxes, nudges, messages } = context.store;
    const poll = await polls.lockForUpdate(named.id);
    mustBeOpen(poll);
    await polls.update(poll, { status: 'withdrawn', because });
    await sealedBoxes.destroy(poll.id);
    await nudges.unplan(poll.id);
    await messages.refresh(poll.id);
    return told(poll.id, `${pollReference(poll)} is cancelled. Nothing was counted.`, context);
  },
});
