import type { OpenBallot, Poll, RollPlace } from '../../storage/polls/polls.ts';
import type { Reads, Store } from '../../storage/store.ts';
import { endRecord } from '../cards/end-record.ts';
import { listed } from '../cards/listed.ts';
import type { NetworkContext } from '../context.ts';
import { whenClosed } from '../dates/closing.ts';
import { type Day, dayOf } from '../dates/dates.ts';
import { decisionCard } from '../decisions/index.ts';
import { clinicalMajority, needsClinicalMajority } from '../members/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { FEWEST_SECRET } from '../sealing/fewest-secret.ts';
import { ballotsOf } from './ballots.ts';
import { isDecided, type Result, reasonsIn, tellable, type WhoVoted } from './count.ts';
import type { MethodCount } from './methods/method.ts';
import { countBallots, methodNamed, methodOf } from './methods/methods.ts';
import { sayHad, sayQuestion, sayResult, sayTurnout, sayWhoVoted } from './poll-words.ts';
import { ratifyIfCarried } from './ratify-by-poll.ts';
import { drawLot, isRuled, judge } from './rule.ts';

/**
 * `postAt` is when channels are told of the decision, so that a poll that closes at night disturbs nobody.
 */
type SettleContext = { postAt: Date } & Pick<NetworkContext<Store>, 'store' | 'sealing' | 'now' | 'zone'>;

/**
 * Closes and counts an open poll that the caller has locked. It records what was decided, if anything was,
 * and redraws the poll's cards. From then on nobody can tell how somebody voted in secret. Throws
 * `Unopenable`, with nothing changed, when the ballots were sealed with another key.
 */
export async function settlePoll(poll: Poll, context: SettleContext): Promise<Poll> {
  const { store, now, postAt, zone } = context;
  const roll = await store.polls.roll(poll.id);
  const ballots = await ballotsOf(poll, roll, context);
  const voters = roll.filter(({ answeredAt }) => answeredAt !== null);
  const counted = { ...decide(poll, ballots, roll.length), ...reasonsIn(ballots), voters: roll.length };
  const network = await store.networks.get(poll.networkId);
  const who = needsClinicalMajority(network)
    ? await whoVoted(voters, network.id, dayOf(now, zone), store)
    : null;
  const fewest = poll.isGuarded ? network.fewestBallots : FEWEST_SECRET;
  const result = tellable(counted, who, { isSecret: poll.isSecret, fewest });
  const records = isDecided(result) && poll.ratifiesId === null;
  const decisionId = records ? await record(poll, result, store, postAt) : null;
  const closedAt = whenClosed(poll.closesAt, now);
  const settled = await store.polls.update(poll, {
    ...{ status: 'closed', closedAt, decisionId },
    result: kept(result),
  });
  const votedIds = voters.map(({ personId }) => personId);
  await ratifyIfCarried(poll, { result, voters: votedIds, at: closedAt }, { store, zone });
  await endRecord(poll, store.polls, store);
  return settled;
}

/** Counts the ballots and, if the poll has a rule, decides by it. */
function decide(poll: Poll, ballots: OpenBallot[], entitled: number): MethodCount & Pick<Result, 'verdict'> {
  const { options, most, seats, seed } = poll;
  const lot = drawLot(seed, options.length);
  const kept = ballots.map(({ choices }) => choices);
  const counted = countBallots(methodNamed(poll.method), kept, { options, most, seats, lot });
  return isRuled(poll) ? { ...counted, verdict: judge(counted, poll, entitled, lot) } : counted;
}

/** A result as plain data to be kept. */
const kept = (result: Result): Poll['result'] => JSON.parse(JSON.stringify(result));

/**
 * Counts the clinicians and the others among those who voted. Those who have left since are counted apart.
 */
async function whoVoted(voters: RollPlace[], networkId: string, today: Day, store: Reads): Promise<WhoVoted> {
  const voted = new Set(voters.map(({ personId }) => personId));
  const members = await store.members.everyone(networkId, today);
  const standings = await store.members.standings(networkId, today);
  const present = members
    .filter(({ personId }) => voted.has(personId))
    .map((member) => ({ ...member, roles: standings.get(member.personId)?.roles ?? [] }));
  const { clinicians } = clinicalMajority(present);
  return { clinicians, others: present.length - clinicians, left: voted.size - present.length };
}

/**
 * Records the poll's decision with its numbers and shows it in every channel. It belongs to the poll's
 * meeting if that still runs. Its text ends without a full stop, because lists add ", because …" to it.
 */
async function record(poll: Poll, result: Result, store: Store, postAt: Date): Promise<string> {
  const meeting = poll.meetingId ? await store.meetings.get(poll.meetingId) : null;
  const isRunning = meeting?.status === 'running';
  const { networkId, createdById } = poll;
  const decision = await store.decisions.add({
    ...{ networkId, createdById, replacesId: null },
    number: await store.networks.nextNumber(networkId, 'decision'),
    text: `${sayQuestion(poll)} ${sayResult(poll, result).replace(/\.$/, '')}`,
    because: numbersOf(poll, result),
    meetingId: isRunning ? meeting.id : null,
    itemId: isRunning ? meeting.itemId : null,
  });
  await store.messages.show({ kind: decisionCard, subjectId: decision.id }, networkId, null, postAt);
  return decision.id;
}

/**
 * The reason that a poll's decision gives: "9 of 12 voted in poll P1 (5 clinicians and 4 others): Leeds 3,
 * York 5 and Hull 1".
 */
function numbersOf(poll: Poll, result: Result): string {
  if (result.isFew)
    return `poll ${pollReference(poll)} was by secret ballot, with too few ballots to tell more`;
  const { counts, could } = result;
  const numbers = poll.options.map((option, index) =>
    could ? `${option} (${sayHad(counts[index] ?? 0, poll, could[index])})` : `${option} ${counts[index]}`,
  );
  const who = result.who ? ` (${sayWhoVoted(result.who)})` : '';
  const turnout = sayTurnout({ answered: result.cast, of: result.voters });
  const what = methodOf(poll).countsAre ?? '';
  return `${turnout} in poll ${pollReference(poll)}${who}: ${what}${listed(numbers)}`;
}
