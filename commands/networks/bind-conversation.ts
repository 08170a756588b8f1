import type { Network } from '../../storage/networks/networks.ts';
import type { Subject } from '../../storage/outbox/messages.ts';
import type { Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { yearOf } from '../plan/year.ts';
import { UserError } from '../user-error.ts';

/** How many of a kind are shown at once in a channel that joins. */
const MOST_SHOWN = 10;

/**
 * Has the conversation speak for the network from now on, and shows in it what is under way; refused where someone else was
 * quicker.
 */
export async function bindConversation({ id }: Network, context: RequestContext): Promise<void> {
  const { store, conversation, today } = context;
  if (!(await store.conversations.bind(conversation, id)))
    throw new UserError(
      'Someone else has just joined this conversation to a network. See which with network show.',
    );
  await store.messages.showIn(conversation.id, await underWay(id, yearOf(today), store));
}

/** The open polls and reviews of a network, the first to close first, and its plans from this year on. */
async function underWay(networkId: string, year: number, store: Store): Promise<Subject[]> {
  const polls = await store.polls.list(networkId, 'open', { skip: 0, take: MOST_SHOWN });
  const reviews = await store.reviews.list(networkId, 'open', { skip: 0, take: MOST_SHOWN });
  const plans = await store.plans.since(networkId, year);
  return [
    ...polls.map((poll) => ({ kind: 'poll.card', subjectId: poll.id })),
    ...reviews.map((review) => ({ kind: 'review.card', subjectId: review.id })),
    ...plans.map(({ id }) => ({ kind: 'plan.card', subjectId: id })),
  ];
}
