import type { Interest } from '../../storage/interests/interests.ts';
import type { Attendance, Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import { isOut } from '../parts/interest-words.ts';
import { isWritten } from './by-correspondence.ts';
import {
  type CountedMember,
  counts,
  isWithin,
  presentAt,
  type Quorum,
  type QuorumNeeds,
  quorumOf,
  spellsWithout,
} from './quorum.ts';

/**
 * What a meeting's quorum is worked out from: the network's rule, and its members on the day of the
 * meeting.
 */
export interface QuorumBasis {
  rule: QuorumNeeds;
  members: Map<string, CountedMember>;
  /** The interests that touch the meeting: whoever takes no part in an item does not count while it is dealt with. */
  interests: Interest[];
}

/** Reads what the quorum of a meeting is worked out from. Null when the network has laid down no rule. */
export async function quorumBasis(
  { id, networkId, startsAt, startedAt }: Pick<Meeting, 'id' | 'networkId' | 'startsAt' | 'startedAt'>,
  store: Reads,
  zone: string,
): Promise<QuorumBasis | null> {
  const rule = await store.quorum.ofNetwork(networkId);
  if (!rule) return null;
  const day = dayOf(startedAt ?? startsAt, zone);
  const [everyone, standings, interests] = await Promise.all([
    store.members.everyone(networkId, day),
    store.members.standings(networkId, day),
    store.interests.ofMeeting(id),
  ]);
  const members = everyone.map(({ personId, isClinician }): [string, CountedMember] => [
    personId,
    { personId, isClinician, roles: standings.get(personId)?.roles ?? [] },
  ]);
  return { rule, members: new Map(members), interests };
}

/** How many members count towards the quorum. */
export const countedIn = ({ members }: QuorumBasis): number => [...members.values()].filter(counts).length;

/** The quorum of a meeting at a given time, for an item of its agenda or, by null, for what stands under none. */
export const quorumAt = (
  basis: QuorumBasis,
  attendances: Attendance[],
  at: Date,
  itemId: string | null,
): Quorum => quorumOf(countedAt(basis, attendances, at, itemId), countedIn(basis), basis.rule);

/** Those who were there at a given time and take part in an item. */
export function countedAt(
  { members, interests }: QuorumBasis,
  attendances: Attendance[],
  at: Date,
  itemId: string | null,
): CountedMember[] {
  const out = new Set(
    interests.filter((each) => each.itemId === itemId && isOut(each)).map(({ personId }) => personId),
  );
  return presentAt(attendances, members, at).filter(({ personId }) => !out.has(personId));
}

/** Tells of what was decided in a meeting, when and under which item, whether the meeting was not quorate for it. */
export function notQuorateFor(
  basis: QuorumBasis,
  attendances: Attendance[],
  meeting: Meeting,
): (at: Date, itemId: string | null) => boolean {
  const lacked = withoutQuorum(basis, attendances, meeting);
  const touched = new Set(basis.interests.filter(isOut).map(({ itemId }) => itemId));
  return (at, itemId) =>
    isWithin(lacked, at) ||
    (!isWritten(meeting) && touched.has(itemId) && !quorumAt(basis, attendances, at, itemId).holds);
}

/**
 * The spells in which a meeting was not quorate. None if it was never started. One by correspondence is quorate, all of it, if
 * enough took part in the end.
 */
export function withoutQuorum(
  basis: QuorumBasis,
  attendances: Attendance[],
  meeting: Meeting,
): { from: Date; until: Date | undefined }[] {
  const { startedAt, endedAt } = meeting;
  if (startedAt === null) return [];
  if (!isWritten(meeting))
    return spellsWithout(attendances, basis.members, basis.rule, { from: startedAt, until: endedAt });
  const { holds } = quorumOf(
    presentAt(attendances, basis.members, endedAt ?? meeting.closesAt),
    countedIn(basis),
    basis.rule,
  );
  return holds ? [] : [{ from: startedAt, until: undefined }];
}
