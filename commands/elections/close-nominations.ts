import type { Candidate, Constituency, Election } from '../../storage/elections/elections.ts';
import type { NewPlace } from '../../storage/polls/polls.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { nameOf } from '../cards/shown.ts';
import { PROFESSIONS } from '../networks/index.ts';
import type { DueContext, WhenDue } from '../parts/when-due.ts';
import { electorateKept, findRoll, lookAgainAt, putToVote, settleOpening } from '../polls/index.ts';
import { UserError } from '../user-error.ts';
import { constituenciesOf, standingIn } from './election.ts';
import { electionReference } from './election-reference.ts';
import { seatElected } from './seat-elected.ts';

/**
 * Closes the nominations of an election: whoever has not accepted does not stand; where no more stand than there are seats,
 * they are elected unopposed; else the ballot opens.
 */
export const closeNominations: WhenDue = {
  command: 'election.call',
  record: 'election',

  async networkOf(id, now, store) {
    const election = await store.elections.get(id);
    return election && isDue(election, now) ? election.networkId : undefined;
  },

  async run(id, context) {
    const { store, now } = context;
    const election = await store.elections.get(id);
    if (!election || !isDue(election, now)) return;
    const candidates = await store.elections.candidatesOf([id]);
    for (const each of candidates)
      if (each.status === 'nominated') await store.elections.updateCandidate(each, { status: 'declined' });
    let isContested = false;
    for (const profession of constituenciesOf(election)) {
      const standing = standingIn(candidates, profession);
      if (standing.length <= election.seats) await seatElected(standing, election, context);
      else isContested = (await openBallot(election, profession, standing, context)) || isContested;
    }
    const closed = { status: 'closed', closedAt: now } as const;
    await store.elections.update(election, {
      ...(isContested ? { status: 'balloting' as const } : closed),
      nextAt: null,
    });
    await store.messages.refresh(id);
  },
};

const isDue = ({ status, nextAt }: Election, now: Date): boolean =>
  status === 'nominating' && nextAt !== null && nextAt <= now;

/** Opens the ballot of a constituency. False if nobody may vote in it. */
async function openBallot(
  election: Election,
  profession: Constituency,
  standing: Candidate[],
  context: DueContext,
): Promise<boolean> {
  const { store, now } = context;
  const { id, networkId, seats, isSecret, nominationsClose, ballotCloses } = election;
  const places = await placesIn(election, profession, context);
  if (places.length === 0) return false;
  const options = await namesOf(standing, context);
  const opening = settleOpening(
    { options, method: 'stv', seats },
    { ...context, newCode: () => election.seed },
  );
  // A bot that was down for long leaves people as much time to vote as they were promised.
  const length = ballotCloses.getTime() - nominationsClose.getTime();
  const closes = ballotCloses > now ? ballotCloses : new Date(now.getTime() + length);
  const where = profession === null ? '' : `, ${PROFESSIONS[profession]}`;
  const poll = await putToVote(
    {
      ...{ networkId, createdById: election.createdById, meetingId: null, closes, isSecret, ...opening },
      question: `${electionReference(election)} ${plainWords(election.title)}${where}: whom do you elect?`,
      electorate: election.electorate,
    },
    places,
    context,
  );
  for (const [index, candidate] of standing.entries())
    await store.elections.updateCandidate(candidate, { place: index + 1 });
  await store.elections.addBallot({ electionId: id, pollId: poll.id, profession }, lookAgainAt(poll));
  return true;
}

/** Those who may vote in a constituency; nobody where no member has what it takes. */
async function placesIn(
  { networkId, electorate }: Election,
  profession: Constituency,
  context: DueContext,
): Promise<NewPlace[]> {
  const { store, today } = context;
  const network = await store.networks.get(networkId);
  const found = await findRoll(electorateKept(electorate), undefined, { network, store, today }).catch(
    (error: unknown) => {
      if (error instanceof UserError) return { places: [] };
      throw error;
    },
  );
  if (profession === null) return found.places;
  const lpns = await store.networks.shown(found.places.map(({ representsId }) => representsId ?? null));
  return found.places.filter(({ representsId }) => lpns.get(representsId ?? '')?.profession === profession);
}

/** The names of candidates, as a ballot has them: those who share one are told apart by a number. */
async function namesOf(standing: Candidate[], { store }: Pick<DueContext, 'store'>): Promise<string[]> {
  const people = await store.people.shown(standing.map(({ personId }) => personId));
  const names = standing.map(({ personId }) => nameOf(people.get(personId)));
  const plain = names.map((name) => plainWords(name).toLowerCase());
  return names.map((name, index) => {
    const before = plain.slice(0, index).filter((each) => each === plain[index]).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
