import type { OpenBallot, Poll, RollPlace } from '../../storage/polls/polls.ts';
import type { Reads, Store } from '../../storage/store.ts';
import { endRecord } from '../cards/end-record.ts';
import type { NetworkContext } from '../context.ts';
import { whenClosed } from '../dates/closing.ts';
import { type Day, dayOf } from '../dates/dates.ts';
import { addWorkingDays, isWorkingDay } from '../dates/working-days.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import { clinicalMajority, needsClinicalMajority } from '../members/index.ts';
import { FEWEST_SECRET } from '../sealing/fewest-secret.ts';
import { turnoutByNetwork } from './across/turnout-by-network.ts';
import { ballotsOf } from './ballots.ts';
import {
  awaitsChair,
  isDecided,
  isWithheld,
  type Result,
  reasonsIn,
  resultOf,
  tellable,
  type WhoVoted,
} from './count.ts';
import type { MethodCount } from './methods/method.ts';
import { countBallots, methodNamed, methodOf } from './methods/methods.ts';
import { bodyId, bodyNames } from './named-places.ts';
import { ratifyIfCarried } from './ratify-by-poll.ts';
import { keptResult, recordResult } from './record-result.ts';
import { openNext } from './repeating/open-next.ts';
import { drawLot, isRuled, judge } from './rule.ts';
import { keptBallots } from './trackers/checked.ts';
import { FEWEST_CHECKED } from './trackers/may-be-checked.ts';
import { checkedBallots } from './trackers/tracked-box.ts';
import { isCarried, refreshFirst } from './two-stages.ts';
import type { Weighed } from './weigh.ts';
import { weighedSoFar } from './weighted-words.ts';

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
  const weighed = await weighedSoFar(poll, store);
  const counted = {
    ...decide(poll, ballots, roll.length, weighed),
    ...reasonsIn(ballots),
    ...(await silentIn(poll, store)),
    voters: roll.length,
  };
  const network = await store.networks.get(poll.networkId);
  const who =
    needsClinicalMajority(network) && poll.networksAsked === 0
      ? await whoVoted(voters, network.id, dayOf(now, zone), store)
      : null;
  const fewest = poll.isGuarded ? network.fewestBallots : FEWEST_SECRET;
  const hands = new Set(voters.map(({ personId, proxyId }) => proxyId ?? personId)).size;
  const told = tellable(counted, who, { isSecret: poll.isSecret, fewest, hands });
  const turnouts = poll.networksAsked > 0 && !told.isFew && !isWithheld(told) ? turnoutByNetwork(roll) : [];
  const result = { ...told, ...(turnouts.length > 0 && { turnouts }) };
  const records = isDecided(result) && poll.ratifiesDecisionId === null;
  const decisionId = records ? await recordResult(poll, result, { store, zone, postAt }) : null;
  const closedAt = whenClosed(poll.closesAt, now);
  const isTold = poll.isCheckable && !result.isFew && result.cast >= FEWEST_CHECKED && !isWithheld(result);
  const checked = isTold ? await checkedBallots(poll, roll, context) : null;
  const settled = await store.polls.update(poll, {
    ...(checked && { checked: keptBallots(checked) }),
    ...{ status: 'closed', closedAt, decisionId },
    awaitsChair: awaitsChair(result),
    result: keptResult(result),
  });
  const votedIds = voters.map(({ personId }) => personId);
  await ratifyIfCarried(poll, { result, voters: votedIds, at: closedAt }, { store, zone });
  const { polls } = store;
  const whoVoting = checked ? { forgetWho: (id: string) => polls.forgetWhen(id, closedAt) } : polls;
  await endRecord(poll, whoVoting, store);
  await refreshFirst(poll, store);
  if (settled.awaitsChair) await askChair(settled, context);
  await askToRatify(settled, context);
  await openNext(settled, context);
  return settled;
}

/** The bodies that did not vote, where the vote of each is needed. */
async function silentIn(poll: Poll, store: Reads): Promise<Pick<Result, 'silent'>> {
  if (!methodOf(poll).needsAll) return {};
  const places = (await store.polls.bodies(poll.id)).filter(({ votedAt }) => votedAt === null);
  return {
    silent: await bodyNames(
      places.flatMap((place) => bodyId(place) ?? []),
      poll.networkId,
      store,
    ),
  };
}

/** Reminds whoever opened an indicative vote that was carried, once it may be ratified. */
async function askToRatify(poll: Poll, { store, zone }: SettleContext): Promise<void> {
  if (poll.ratifyFrom === null || !isCarried(resultOf(poll))) return;
  const dueAt = morningOf(workingDayFrom(dayOf(poll.ratifyFrom, zone)), zone);
  const record = { kind: 'poll', subjectId: poll.id, slot: 'to ratify' } as const;
  await store.nudges.plan([{ ...record, personId: poll.createdById, dueAt }]);
}

/** Reminds whoever may cast the vote that parts the tie, once it is day. */
async function askChair(poll: Poll, { store, now, zone }: SettleContext): Promise<void> {
  const record = { kind: 'poll', subjectId: poll.id, slot: 'casting vote' } as const;
  const chairs = await store.polls.awaitingChair({ among: [poll.id] });
  const dueAt = withinHours(now, zone);
  await store.nudges.plan(chairs.map(({ personId }) => ({ ...record, personId, dueAt })));
}

/** Counts the ballots and, if the poll has a rule, decides by it. */
function decide(
  poll: Poll,
  ballots: OpenBallot[],
  entitled: number,
  weighed: Weighed | undefined,
): MethodCount & Pick<Result, 'verdict' | 'weights'> {
  const { options, most, seats, seed } = poll;
  const lot = drawLot(seed, options.length);
  const kept = ballots.map(({ choices }) => choices);
  const counted = countBallots(methodNamed(poll.method), kept, { options, most, seats, lot });
  if (weighed) return { ...counted, weights: weighed, verdict: judge(counted, poll, entitled, lot, weighed) };
  return isRuled(poll) ? { ...counted, verdict: judge(counted, poll, entitled, lot) } : counted;
}

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

const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, 1));
