import type { Network } from '../../storage/networks/networks.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import { linesByNetwork } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Waits } from '../parts/tasks.ts';
import type { Item } from '../view.ts';
import { castingButtons } from './casting-vote.ts';
import { voteButton } from './poll-view.ts';
import { heldVotes } from './proxies/held-votes.ts';

/** Lists the polls that wait for a person's vote. */
export const pollsWaiting: Waits = {
  heading: 'Waiting for your vote',
  waitsFor: 'your vote',
  listedBy: 'poll mine',
  async list(personId, _today, take, store) {
    const tied = await store.polls.awaitingChair({ personId, take });
    const polls = tied.length === 0 ? [] : await store.polls.withIds(tied.map(({ id }) => id));
    const votes = await store.polls.waitingFor(personId, { take });
    const held = await heldVotes(personId, { take }, store);
    const own = await linesByNetwork([...polls, ...votes].slice(0, take), toItem, store);
    return [...own, ...held].slice(0, take);
  },
};

function toItem(poll: Poll, { name, zone }: Network): Item {
  const [casting] = castingButtons(poll);
  const when = casting ? 'a tie: your casting vote' : `closes ${formatInstant(poll.closesAt, zone)}`;
  return {
    text: [{ strong: pollReference(poll) }, ` ${poll.question} (${name}, ${when})`],
    button: casting ?? voteButton(poll),
  };
}
