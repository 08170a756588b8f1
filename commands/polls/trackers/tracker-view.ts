import type { Poll } from '../../../storage/polls/polls.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import type { Button, Fact } from '../../view.ts';
import { ballotsTold } from './checked.ts';
import { ballotRoot } from './trackers.ts';

/** The roots of a checkable poll: over its trackers and, once they are told, over what they chose. */
export function trackerFacts(poll: Poll): Fact[] {
  if (!poll.isCheckable) return [];
  const ballots = ballotsTold(poll);
  return [
    { label: 'Root of the trackers', value: poll.trackerRoot ?? '' },
    ...(ballots ? [{ label: 'Root of the votes', value: ballotRoot(ballots) }] : []),
  ];
}

/** The button to the list of what each tracker chose. */
export const ballotButtons = (poll: Poll): Button[] =>
  ballotsTold(poll)
    ? [
        {
          label: 'Check the votes',
          command: 'poll.ballots',
          args: { poll: pollReference(poll), network: poll.networkId },
          opens: 'answer',
        },
      ]
    : [];
