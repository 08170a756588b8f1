import type { Attendance, Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import { isWritten } from './by-correspondence.ts';
import {
  type CountedMember,
  counts,
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
}

/** Reads what the quorum of a meeting is worked out from. Null when the network has laid down no rule. */
export async function quorumBasis(
  { networkId, startsAt, startedAt }: Meeting,
  store: Reads,
  zone: string,
): Promise<QuorumBasis | null> {
  const rule = await store.quorum.ofNetwork(networkId);
  if (!rule) return null;
  const day = dayOf(startedAt ?? startsAt, zone);
  const [everyone, standings] = await Promise.all([
    store.members.everyone(networkId, day),
    store.members.standings(networkId, day),
  ]);
  const members = everyone.map(({ personId, isClinician }): [string, CountedMember] => [
    personId,
    { personId, isClinician, roles: standings.get(personId)?.roles ?? [] },
  ]);
  return { rule, members: new Map(members) };
}

/** How many members count towards the quorum. */
export const countedIn = ({ members }: QuorumBasis): number => [...members.values()].filter(counts).length;

/** The quorum of a meeting at a given time. */
export const quorumAt = (basis: QuorumBasis, attendances: Attendance[], at: Date): Quorum =>
  quorumOf(presentAt(attendances, basis.members, at), countedIn(basis), basis.rule);

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
  const { holds } = quorumAt(basis, attendances, endedAt ?? meeting.closesAt);
  return holds ? [] : [{ from: startedAt, until: undefined }];
}
