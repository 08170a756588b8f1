import { NO_TURNOUT, type Poll } from '../../storage/polls/polls.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import { withoutKey } from './key.ts';
import { isGuardedSecret, mustBeOpen, takesVotes } from './poll.ts';
import { openPollField } from './poll-fields.ts';
import { pollReference } from './poll-reference.ts';
import { resultOf } from './poll-view.ts';
import { sayResult } from './poll-words.ts';
import { settlePoll } from './settle-poll.ts';
import { told } from './told.ts';

const fields = { poll: openPollField };

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

  async run({ poll }, context) {
    mustBeOpen(poll);
    if (isGuardedSecret(poll) && takesVotes(poll, context.now)) await mustAllHaveVoted(poll, context);
    const settled = await settlePoll(poll, { ...context, postAt: context.now }).catch((error: unknown) => {
      throw error instanceof Unopenable ? withoutKey(poll, 'they cannot be counted') : error;
    });
    const sentence = `${pollReference(poll)} is closed. ${sayResult(poll, resultOf(settled))}`;
    return told(poll.id, sentence, context);
  },
});

/**
 * Refuses to close a secret poll early while votes are missing. Somebody who chose the moment could work
 * out the last vote from the count. People who have left count too, because otherwise whoever ends
 * memberships could choose the moment.
 */
async function mustAllHaveVoted(
  poll: Poll,
  { store, zone }: Pick<NetworkContext, 'store' | 'zone'>,
): Promise<void> {
  const { answered, of } = (await store.polls.turnouts([poll.id])).get(poll.id) ?? NO_TURNOUT;
  if (answered === of) return;
  throw new UserError(
    `${pollReference(poll)} is secret, so it closes before its time only once all have voted: otherwise whoever closed it could tell how the last one voted. It closes by itself on ${formatInstant(poll.closesAt, zone)}, or cancel it with poll cancel.`,
  );
}
