import type { Attendance, QuorumRule, QuorumShare } from '../../storage/meetings/meetings.ts';
import type { Role } from '../../storage/members/members.ts';
import { clinicalMajority } from '../members/index.ts';

/** What a network's rule asks for. */
export type QuorumNeeds = Pick<QuorumRule, 'least' | 'share' | 'clinicalMajority' | 'seats'>;

/** A member, with what decides how they count towards a quorum. */
export interface CountedMember {
  personId: string;
  isClinician: boolean;
  roles: Role[];
}

/** Whether a meeting is quorate and, if not, what it lacks. */
export interface Quorum {
  holds: boolean;
  /** How many more members are needed; 0 when enough are there. */
  missing: number;
  /** How many more clinicians than others there are; null when the rule asks for no clinical majority. */
  majority: number | null;
  /** The roles of which somebody must be there and nobody is. */
  seats: Role[];
  restsOn: string[];
}

/** The shares of the members that a rule may ask for. */
export const SHARES: Record<QuorumShare, { of: number; parts: number; isMore?: true; words: string }> = {
  third: { of: 1, parts: 3, words: 'a third of the members' },
  half: { of: 1, parts: 2, words: 'half of the members' },
  majority: { of: 1, parts: 2, isMore: true, words: 'more than half of the members' },
  twoThirds: { of: 2, parts: 3, words: 'two thirds of the members' },
};

/** People who have only these roles do not count towards a quorum. */
const UNCOUNTED: Role[] = ['administrator', 'observer'];

export const counts = ({ roles }: Pick<CountedMember, 'roles'>): boolean =>
  roles.length === 0 || roles.some((role) => !UNCOUNTED.includes(role));

/** How many members must be there, out of this many. */
export function needed({ least, share }: QuorumNeeds, members: number): number {
  if (share === null) return least ?? 0;
  const { of, parts, isMore } = SHARES[share];
  const ofMembers = isMore ? Math.floor((members * of) / parts) + 1 : Math.ceil((members * of) / parts);
  return Math.max(least ?? 0, ofMembers);
}

/** Works out the quorum from those who are present and the number of members who count. */
export function quorumOf(present: CountedMember[], members: number, rule: QuorumNeeds): Quorum {
  const counted = present.filter(counts);
  const spare = counted.length - needed(rule, members);
  const majority = rule.clinicalMajority ? clinicalMajority(present) : null;
  const holders = rule.seats.map((seat) => present.filter(({ roles }) => roles.includes(seat)));
  const seats = rule.seats.filter((_, at) => holders[at]?.length === 0);
  const holds = spare >= 0 && (majority?.holds ?? true) && seats.length === 0;
  const rests = [
    ...(spare === 0 ? counted.map(({ personId }) => personId) : []),
    ...(majority?.restsOn ?? []),
    ...holders.flatMap(([only, ...others]) => (only && others.length === 0 ? [only.personId] : [])),
  ];
  return {
    ...{ holds, missing: Math.max(0, -spare), majority: majority?.by ?? null, seats },
    restsOn: holds ? [...new Set(rests)] : [],
  };
}

/**
 * When somebody was there, as pairs of from and until in order. Until is undefined while they are still
 * there.
 */
export function spells({
  state,
  at,
  times,
}: Pick<Attendance, 'state' | 'at' | 'times'>): [Date, Date | undefined][] {
  if (state !== 'present') return [];
  const all = times.length > 0 ? times : [at];
  return all.flatMap((from, index): [Date, Date | undefined][] =>
    index % 2 === 0 ? [[from, all[index + 1]]] : [],
  );
}

/** Whether somebody who came is still there. */
export const hasNotLeft = ({ times }: Pick<Attendance, 'times'>): boolean =>
  times.length === 0 || times.length % 2 === 1;

/** Whether somebody was there at the given time. */
export const wasThere = (attendance: Pick<Attendance, 'state' | 'at' | 'times'>, at: Date): boolean =>
  spells(attendance).some(([from, until]) => from <= at && (until === undefined || at < until));

type Attended = Pick<Attendance, 'personId' | 'deputyId' | 'state' | 'at' | 'times'>;

/**
 * The members who were there at the given time. A deputy who is a member counts as themselves; any other
 * deputy counts as the person they stand in for. So nobody counts twice.
 */
export function presentAt(
  attendances: Attended[],
  members: Map<string, CountedMember>,
  at: Date,
): CountedMember[] {
  const there = new Set(attendances.filter((each) => wasThere(each, at)).map(({ personId }) => personId));
  return [...there].flatMap((personId) => {
    const member = members.get(personId);
    if (member) return [member];
    const stoodFor = attendances.find(({ deputyId, state }) => deputyId === personId && state !== 'present');
    const absent = stoodFor && members.get(stoodFor.personId);
    return absent ? [{ ...absent, personId }] : [];
  });
}

/**
 * The spells in which the meeting was not quorate, in order. Until is undefined for a spell that still
 * lasts.
 */
export function spellsWithout(
  attendances: Attended[],
  members: Map<string, CountedMember>,
  rule: QuorumNeeds,
  { from, until }: { from: Date; until: Date | null },
): { from: Date; until: Date | undefined }[] {
  const changes = attendances
    .flatMap(spells)
    .flat()
    .filter((at): at is Date => at !== undefined && at > from && (until === null || at < until))
    .sort((a, b) => a.getTime() - b.getTime());
  const size = [...members.values()].filter(counts).length;
  const lacking: { from: Date; until: Date | undefined }[] = [];
  for (const at of [from, ...changes]) {
    const last = lacking.at(-1);
    const isOpen = last !== undefined && last.until === undefined;
    const { holds } = quorumOf(presentAt(attendances, members, at), size, rule);
    if (holds && isOpen) last.until = at;
    if (!holds && !isOpen) lacking.push({ from: at, until: undefined });
  }
  return lacking;
}

/** Whether a time is within one of the spells. */
export const isWithin = (lacked: { from: Date; until: Date | undefined }[], at: Date): boolean =>
  lacked.some(({ from, until }) => from <= at && (until === undefined || at < until));
