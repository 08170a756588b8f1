import { defineCommand } from '../command.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { withoutKey } from './key.ts';
import { mustBeOpen } from './poll.ts';
import { pollField } from './poll-fields.ts';
import { pollReference } from './poll-reference.ts';
import { resultOf } from './poll-view.ts';
import { sayResult } from './poll-words.ts';
import { settlePoll } from './settle-poll.ts';
import { told } from './told.ts';

const fields = { poll: pollField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.close': typeof fields;
  }
}

export const closePoll = defineCommand({
  name: 'poll.close',
  summary: 'Close a poll before its time, count it and record what was decided',
  usage: 'poll close <poll>',
  examples: ['poll close P1'],
  form: { title: 'Close a poll', submit: 'Close' },
  needs: 'convene',
  fields,

  async run({ poll: named }, context) {
    const poll = await context.store.polls.lockForUpdate(named.id);
    mustBeOpen(poll);
    const settled = await settlePoll(poll, { ...context, postAt: context.now }).catch((error: unknown) => {
      throw error instanceof Unopenable ? withoutKey(poll, 'they cannot be counted') : error;
    });
    const sentence = `${pollReference(poll)} is closed. ${sayResult(poll, resultOf(settled))}`;
    return told(poll.id, sentence, context);
  },
});
