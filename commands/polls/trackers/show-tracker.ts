import { defineCommand } from '../../command.ts';
import { formatInstant } from '../../dates/dates.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { Unopenable } from '../../sealing/sealing.ts';
import { UserError } from '../../user-error.ts';
import { type Message, message } from '../../view.ts';
import { withoutKey } from '../key.ts';
import { mustBeOnRoll } from '../on-roll.ts';
import { pollSeenField } from '../poll-meant.ts';
import { trackerOf } from './tracked-box.ts';

const fields = { poll: pollSeenField };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.tracker': typeof fields;
  }
}

export const showTracker = defineCommand({
  name: 'poll.tracker',
  summary:
    'See your own tracker in a checkable poll, by which you find your vote in the list after the close',
  usage: 'poll tracker <poll>',
  examples: ['poll tracker P1'],
  changes: false,
  form: { title: 'My tracker', submit: 'Show' },
  fields,

  async run({ poll }, context): Promise<Message> {
    const reference = pollReference(poll);
    if (!poll.isCheckable)
      throw new UserError(`${reference} has no trackers: it was not opened as a checkable poll.`);
    const place = await mustBeOnRoll(poll, context.caller.id, context);
    const tracker = await trackerOf(poll, place, context).catch((error: unknown) => {
      throw error instanceof Unopenable ? withoutKey(poll, 'I cannot tell you your tracker') : error;
    });
    if (tracker === undefined)
      throw new UserError(
        `${reference} has ended, and nobody knows any more whose tracker is whose. Whoever wrote theirs down finds it with poll ballots ${reference}.`,
      );
    const shown = message(`Your tracker in ${reference}`, [
      { type: 'text', text: [{ strong: tracker }] },
      `Write it down, and show it to nobody. After the close, on ${formatInstant(poll.closesAt, context.zone)}, poll ballots ${reference} lists every tracker with what it chose: look whether yours has your vote.`,
      { type: 'note', text: 'I tell it to nobody else, and forget at the close whose it is.' },
    ]);
    return { ...shown, isForOne: true };
  },
});
