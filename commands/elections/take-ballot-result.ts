import type { ElectionBallot } from '../../storage/elections/elections.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { lookAgainAt, resultOf } from '../polls/index.ts';
import { seatElected } from './seat-elected.ts';

/** Gives those their seats whom the ballot of an election has elected, once it is closed. */
export const takeBallotResult: WhenDue = {
  command: 'poll.close',
  record: 'ballot of an election',

  async networkOf(id, now, store) {
    const ballot = await store.elections.ballot(id);
    if (!ballot || !isDue(ballot, now)) return undefined;
    return (await store.elections.get(ballot.electionId))?.networkId;
  },

  async run(id, context) {
    const { store, now } = context;
    const ballot = await store.elections.ballot(id);
    if (!ballot || !isDue(ballot, now)) return;
    const election = await store.elections.get(ballot.electionId);
    const poll = await store.polls.get(ballot.pollId);
    if (!election || !poll) return;
    if (poll.status === 'open') {
      await store.elections.lookAtBallot(id, lookAgainAt(poll, now));
      return;
    }
    const candidates = (await store.elections.candidatesOf([election.id])).filter(
      ({ status, profession }) => status === 'standing' && profession === ballot.profession,
    );
    const carried = electedIn(poll);
    const order = ({ place }: { place: number | null }) => carried.indexOf(place ?? 0);
    const elected = candidates.filter((each) => order(each) >= 0).sort((a, b) => order(a) - order(b));
    for (const each of candidates)
      if (!elected.includes(each)) await store.elections.updateCandidate(each, { status: 'notElected' });
    await seatElected(elected, election, context);
    await store.elections.lookAtBallot(id, null);
    if (!(await isAnyLeft(election.id, store)))
      await store.elections.update(election, { status: 'closed', closedAt: now });
    await store.messages.refresh(election.id);
  },
};

const isDue = ({ nextAt }: ElectionBallot, now: Date): boolean => nextAt !== null && nextAt <= now;

/** The places of those whom a poll has elected; nobody if it was cancelled, or its result may not be told. */
const electedIn = (poll: Poll): readonly number[] => {
  if (poll.status !== 'closed') return [];
  const { verdict, leading } = resultOf(poll);
  return verdict?.carried ?? leading;
};

async function isAnyLeft(electionId: string, store: Pick<Reads, 'elections'>): Promise<boolean> {
  return (await store.elections.ballotsOf(electionId)).some(({ nextAt }) => nextAt !== null);
}
