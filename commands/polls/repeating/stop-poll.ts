import { changed } from '../../cards/card.ts';
import { defineCommand } from '../../command.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { UserError } from '../../user-error.ts';
import { mustBeOpen } from '../poll.ts';
import { openPollField } from '../poll-meant.ts';
import { pollCard } from '../poll-view.ts';

const fields = { poll: openPollField };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.stop': typeof fields;
  }
}

export const stopPoll = defineCommand({
  name: 'poll.stop',
  summary: 'Have no other poll open when this one closes',
  usage: 'poll stop <poll>',
  examples: ['poll stop P1'],
  form: { title: 'Stop a poll repeating', submit: 'Stop' },
  needs: 'convene',
  fields,

  async run({ poll }, context) {
    const reference = pollReference(poll);
    mustBeOpen(poll);
    if (poll.repeatsOn === null)
      throw new UserError(`${reference} does not repeat, so it is the last already.`);
    await context.store.polls.update(poll, { repeatsOn: null, seriesDay: null });
    return changed(pollCard, poll.id, `${reference} is the last: no other opens after it.`, context);
  },
});
