import type { Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import { endRecord } from '../cards/end-record.ts';
import type { NetworkContext } from '../context.ts';
import { nudgesFor } from './poll.ts';
import { refreshFirst } from './two-stages.ts';

/**
 * Takes back the nudges that were not sent yet and plans those that are still needed. If the poll's opening
 * was undone, the poll is ended instead.
 */
export async function replanPoll(
  poll: Poll,
  context: Pick<NetworkContext<Store>, 'store' | 'now' | 'zone'>,
): Promise<void> {
  const { store } = context;
  if (poll.status !== 'open') {
    await endRecord(poll, store.polls, store);
    return refreshFirst(poll, store);
  }
  await store.nudges.unplan(poll.id);
  await store.nudges.plan(nudgesFor(poll, await store.polls.outstanding(poll.id), context));
}
