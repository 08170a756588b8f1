import type { NewPlace, Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { endOfMinute, nextLook } from '../dates/closing.ts';
import { closeBox } from '../sealing/sealed-box.ts';
import { nudgesFor } from './poll.ts';
import { pollCard } from './poll-view.ts';

/** What is put to a vote: a poll as it is opened, and when it closes. */
type PutToVote = Omit<Parameters<Store['polls']['add']>[0], 'number' | 'closesAt' | 'nextAt'> & {
  closes: Date;
};

/** When its cards may be posted, and what else it is opened with. */
type VotingContext = Pick<NetworkContext<Store>, 'store' | 'sealing' | 'now' | 'zone'> & { postAt: Date };

/** If nobody takes the result of a poll when it closes, it is looked for again after so long, in milliseconds. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** When the result of a poll is looked for, in case nobody takes it when it closes; `now`, if it should have closed by then. */
export const lookAgainAt = ({ closesAt }: Poll, now = closesAt): Date =>
  new Date(Math.max(closesAt.getTime(), now.getTime()) + LOOK_AGAIN_MS);

/** Opens a poll that belongs to something else, such as an election, and asks those with these places to vote. */
export async function putToVote(
  { closes, ...asked }: PutToVote,
  places: NewPlace[],
  context: VotingContext,
): Promise<Poll> {
  const { store, postAt } = context;
  const closesAt = endOfMinute(closes);
  const number = await store.networks.nextNumber(asked.networkId, 'poll');
  const poll = await store.polls.add(
    { ...asked, number, closesAt, nextAt: nextLook(closesAt, context) },
    places,
  );
  if (poll.isSecret) await closeBox(poll.id, new Map(), context);
  const people = places.flatMap(({ personId, deputyId }) => (deputyId ? [personId, deputyId] : [personId]));
  const nudges = nudgesFor(poll, people, context);
  await store.messages.show({ kind: pollCard, subjectId: poll.id }, poll.networkId, null, postAt, nudges);
  return poll;
}
