import { NO_TURNOUT, type Poll, type Turnout } from '../../storage/polls/polls.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { formFor } from '../door/form-for.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import type { Form } from '../view.ts';
import { resultOf } from './count.ts';
import { withoutKey } from './key.ts';
import { isGuardedSecret, mustBeOpen, takesVotes } from './poll.ts';
import { openPollField } from './poll-meant.ts';
import { sayQuestion, sayResult, sayTurnout } from './poll-words.ts';
import { settlePoll } from './settle-poll.ts';
import { told } from './told.ts';

const fields = {
  poll: openPollField,
  /** Set by the form that says what closing means, and asks for confirmation. */
  sure: unasked(choice('Sure', { yes: 'Yes' })),
};

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
  form: { title: 'Close a poll', submit: 'Close poll' },
  needs: 'convene',
  fields,

  async run({ poll, sure }, context) {
    mustBeOpen(poll);
    const turnout = (await context.store.polls.turnouts([poll.id])).get(poll.id) ?? NO_TURNOUT;
    if (isGuardedSecret(poll) && takesVotes(poll, context.now)) mustAllHaveVoted(poll, turnout, context);
    if (!context.typed && sure === undefined) return question(poll, turnout, context);
    const settled = await settlePoll(poll, { ...context, postAt: context.now }).catch((error: unknown) => {
      throw error instanceof Unopenable ? withoutKey(poll, 'they cannot be counted') : error;
    });
    const sentence = `${pollReference(poll)} is closed. ${sayResult(poll, resultOf(settled))}`;
    return told(poll.id, sentence, context);
  },
});

/**
 * A form without fields that says what closing means, and asks for confirmation. Somebody who typed the
 * command meant it; a button may be pressed by mistake.
 */
function question(poll: Poll, turnout: Turnout, { zone }: Pick<NetworkContext, 'zone'>): Form {
  const { networkId: network, closesAt } = poll;
  const given = { poll: pollReference(poll), network, sure: 'yes' };
  const voted = isGuardedSecret(poll) ? '' : ` ${sayTurnout(turnout)}.`;
  return {
    ...formFor(closePoll, { given, entered: {}, faults: {} }),
    title: `Close ${pollReference(poll)} now?`,
    intro: `${sayQuestion(poll)}${voted} It would close by itself on ${formatInstant(closesAt, zone)}. Closed now, its votes are counted at once, and nobody can vote any more. This cannot be undone.`,
  };
}

/**
 * Refuses to close a secret poll early while votes are missing. Somebody who chose the moment could work
 * out the last vote from the count. People who have left count too, because otherwise whoever ends
 * memberships could choose the moment.
 */
function mustAllHaveVoted(
  poll: Poll,
  { answered, of }: Turnout,
  { zone }: Pick<NetworkContext, 'zone'>,
): void {
  if (answered === of) return;
  throw new UserError(
    `${pollReference(poll)} is secret, so it closes before its time only once all have voted: otherwise whoever closed it could tell how the last one voted. It closes by itself on ${formatInstant(poll.closesAt, zone)}, or cancel it with poll cancel.`,
  );
}
