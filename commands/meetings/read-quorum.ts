import type { Attendance, Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import {
  type Counted,
  counts,
  presentAt,
  type Quorum,
  quorumOf,
  type Rule,
  spellsWithout,
} from './quorum.ts';

/** What a meeting is held against: the rule of its network, and who belonged to that on the day. */
export interface QuorumBasis {
  rule: Rule;
  members: Map<string, Counted>;
}

/** Null where the network has laid down no rule. */
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
  const members = everyone.map(({ personId, isClinician }): [string, Counted] => [
    personId,
    { personId, isClinician, roles: standings.get(personId)?.roles ?? [] },
  ]);
  return { rule, members: new Map(members) };
}

/** How it stands at a time. */
export const quorumAt = ({ rule, members }: QuorumBasis, attendances: Attendance[], at: Date): Quorum =>
  quorumOf(presentAt(attendances, members, at), [...members.values()].filter(counts).length, rule);

/** When a meeting that was started was not quorate. */
export const withoutQuorum = ({ rule, members }: QuorumBasis, attendances: Attendance[], meeting: Meeting) =>
  meeting.startedAt === null
    ? []
    : spellsWithout(attendances, members, rule, { from: meeting.startedAt, until: meeting.endedAt });
