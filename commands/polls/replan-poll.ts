import type { Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { nudgesFor } from './poll.ts';

/**
 * Takes back the nudges not yet sent and plans those that are still called for. Of a poll whose opening was taken back the
 * secret ballots go too.
 */
export async function replanPoll(poll: Poll, context: NetworkContext<Store>): Promise<void> {
  const { store } = context;
  await store.nudges.unplan(poll.id);
  if (poll.status === 'open')
    await store.nudges.plan(nudgesFor(poll, await store.polls.stillToVote(poll.id), context));
  else await store.sealedBoxes.destroy(poll.id);
}
