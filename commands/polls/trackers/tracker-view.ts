import type { Poll } from '../../../storage/polls/polls.ts';
import { argsOf } from '../../parts/poll-reference.ts';
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

/** The button by which a voter is told their own tracker, in the menu of an open poll. */
export const trackerButtons = (poll: Poll): Button[] =>
  poll.isCheckable
    ? [{ label: 'My tracker', command: 'poll.tracker', args: argsOf(poll), opens: 'answer', inMenu: true }]
    : [];

/** The button to the list of what each tracker chose. */
export const ballotButtons = (poll: Poll): Button[] =>
  ballotsTold(poll)
    ? [
        {
          label: 'Check the votes',
          command: 'poll.ballots',
          args: argsOf(poll),
          opens: 'answer',
        },
      ]
    : [];
