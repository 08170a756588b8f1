import type { Network } from '../../storage/networks/networks.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import { linesInNetworks } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Waits } from '../parts/tasks.ts';
import type { Item } from '../view.ts';
import { voteButton } from './poll-view.ts';

/** Lists the polls that wait for a person's vote. */
export const pollsWaiting: Waits = {
  heading: 'Waiting for your vote',
  waitsFor: 'your vote',
  listedBy: 'poll mine',
  list: async (personId, _today, take, store) =>
    linesInNetworks(await store.polls.waitingFor(personId, { take }), toItem, store),
};

const toItem = (poll: Poll, { name, zone }: Network): Item => ({
  text: [
    { strong: pollReference(poll) },
    ` ${poll.question} (${name}, closes ${formatInstant(poll.closesAt, zone)})`,
  ],
  button: voteButton(poll),
});
