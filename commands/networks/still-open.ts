import type { Network } from '../../storage/networks/networks.ts';
import type { NetworkContext } from '../context.ts';
import { referenceTo } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';

/** How many open polls, and how many reviews, are named. */
const MOST_NAMED = 10;

type Where = Pick<NetworkContext, 'store'>;

/** Refuses what would leave a meeting of the network running for ever, or a poll or review of it never settled. */
export async function mustHaveNothingOpen(network: Network, where: Where): Promise<void> {
  await mustNotBeMeeting(network, where);
  const first = { skip: 0, take: MOST_NAMED };
  const polls = await where.store.polls.list(network.id, 'open', first);
  const reviews = await where.store.reviews.list(network.id, 'open', first);
  const named = [
    ...polls.map((poll) => referenceTo('poll', poll)),
    ...reviews.map((review) => referenceTo('review', review)),
  ];
  if (named.length === 0) return;
  const which = new Intl.ListFormat('en-GB').format(named);
  const [are, them] = named.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const how = [...(polls.length > 0 ? ['poll'] : []), ...(reviews.length > 0 ? ['review'] : [])];
  const ways = how.map((noun) => `${noun} close or ${noun} cancel`).join(', ');
  throw new UserError(
    `${which} of ${network.name} ${are} still open. Please close or cancel ${them} first, with ${ways}.`,
  );
}

async function mustNotBeMeeting(network: Network, { store }: Where): Promise<void> {
  const [meeting] = await store.meetings.running(network.id);
  if (!meeting) return;
  const which = `${referenceTo('meeting', meeting)} ${meeting.title}`;
  throw new UserError(`${which} of ${network.name} is running. Please end it first, with meeting end.`);
}
