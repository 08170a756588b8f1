import type { Poll, Turnout } from '../../storage/polls/polls.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { stepOf } from '../sealing/turnout-step.ts';
import type { Item } from '../view.ts';
import { resultOf } from './count.ts';
import { isGuardedSecret, takesVotes } from './poll.ts';
import { voteButton } from './poll-view.ts';
import { sayQuestion, sayResult, sayTurnout, sayWhenCloses } from './poll-words.ts';

/** One line of a list: an open poll with its turnout, and with a button to vote if the caller may vote. */
export function openPollLine(poll: Poll, turnout: Turnout, mayVote: boolean, { now, zone }: ZonedNow): Item {
  const voted = isGuardedSecret(poll) ? `Voted so far: ${stepOf(turnout)}` : sayTurnout(turnout);
  const words = ` ${sayQuestion(poll)} ${voted}. Closes ${sayWhenCloses(poll, now, zone)}.`;
  return {
    text: [{ strong: pollReference(poll) }, words],
    ...(mayVote && takesVotes(poll, now) && { button: voteButton(poll) }),
  };
}

/** One line of a list: a closed poll with its result. */
export const closedPollLine = (poll: Poll): Item => ({
  text: [{ strong: pollReference(poll) }, ` ${sayQuestion(poll)} ${sayResult(poll, resultOf(poll))}`],
});
