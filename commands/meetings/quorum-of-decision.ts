import type { Decision } from '../../storage/decisions/decisions.ts';
import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';
import { type CountedMember, presentAt, type Quorum, quorumOf } from './quorum.ts';
import { lacking } from './quorum-view.ts';
import { countedAt, countedIn, notQuorateFor, quorumAt, quorumBasis } from './read-quorum.ts';
import { attendancesOf } from './who-took-part.ts';

type Zoned = Pick<NetworkContext, 'store' | 'zone'>;

/** Whether a meeting is not quorate at this moment. A network that asks for no quorum never lacks it. */
export async function lacksQuorum(
  meetingId: string | null,
  { store, network, zone, now }: NetworkContext,
): Promise<boolean> {
  if (meetingId === null || !(await store.quorum.ofNetwork(network.id))) return false;
  const meeting = await store.meetings.get(meetingId);
  if (!meeting) return false;
  const basis = await quorumBasis(meeting, store, zone);
  return basis !== null && !quorumAt(basis, await attendancesOf(meeting, store), now, meeting.itemId).holds;
}

/** Refuses what only a quorate meeting may do. */
export async function mustBeQuorate(meeting: Meeting, { store, zone, now }: NetworkContext): Promise<void> {
  const basis = await quorumBasis(meeting, store, zone);
  const quorum = basis && quorumAt(basis, await attendancesOf(meeting, store), now, meeting.itemId);
  if (!quorum || quorum.holds) return;
  throw new UserError(`${meetingReference(meeting)} is not quorate now: ${lacking(quorum)}.`);
}

/** Who was there when a decision was made, and who of the members was not. */
export interface WhoWasThere {
  /** The members who were not there, and had no deputy there. */
  absent: Set<string>;
  /** The quorum that those who were there and these others make together. */
  quorumWith(others: string[]): Quorum;
}

/** Reads who was there when a meeting decided something; null if its network asks for no quorum any more. */
export async function whoWasThere(
  { meetingId, itemId, createdAt }: Pick<Decision, 'meetingId' | 'itemId' | 'createdAt'>,
  { store, zone }: Zoned,
): Promise<WhoWasThere | null> {
  const meeting = meetingId ? await store.meetings.get(meetingId) : null;
  const basis = meeting && (await quorumBasis(meeting, store, zone));
  if (!basis) return null;
  const { rule, members } = basis;
  const attendances = await attendancesOf(meeting, store);
  const there = countedAt(basis, attendances, createdAt, itemId);
  const present = new Set(presentAt(attendances, members, createdAt).map(({ personId }) => personId));
  const stoodFor = attendances.flatMap(({ personId, deputyId }) =>
    deputyId && present.has(deputyId) && !members.has(deputyId) ? [personId] : [],
  );
  const heard = new Set([...present, ...stoodFor]);
  const among = (ids: string[]): CountedMember[] => ids.flatMap((id) => members.get(id) ?? []);
  return {
    absent: new Set([...members.keys()].filter((id) => !heard.has(id))),
    quorumWith: (others) => quorumOf([...there, ...among(others)], countedIn(basis), rule),
  };
}

/**
 * The quorum that these members make when they settle something about a meeting later, such as its minutes; null if their network
 * asks for none.
 */
export async function quorumSince(
  { id, networkId }: Meeting,
  personIds: string[],
  { store, zone, now }: Zoned & { now: Date },
): Promise<Quorum | null> {
  const basis = await quorumBasis({ id, networkId, startsAt: now, startedAt: null }, store, zone);
  if (!basis) return null;
  return quorumOf(
    personIds.flatMap((personId) => basis.members.get(personId) ?? []),
    countedIn(basis),
    basis.rule,
  );
}

/** Marks what a meeting that has ended decided while it was not quorate, and shows it so on its cards. */
export async function markWithoutQuorum(
  meeting: Meeting,
  { store, zone }: { store: Store; zone: string },
): Promise<void> {
  const basis = await quorumBasis(meeting, store, zone);
  const lacked = basis
    ? notQuorateFor(basis, await store.minutes.attendances(meeting.id), meeting)
    : () => false;
  for (const decision of await store.decisions.ofMeeting(meeting.id)) {
    const lackedQuorum = lacked(decision.createdAt, decision.itemId);
    if (lackedQuorum === decision.lackedQuorum) continue;
    await store.decisions.update(decision, { lackedQuorum });
    await store.messages.refresh(decision.id);
  }
}
