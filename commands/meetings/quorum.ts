import type { Attendance, QuorumRule, QuorumShare } from '../../storage/meetings/meetings.ts';
import type { Role } from '../../storage/members/members.ts';
import { clinicalMajority } from '../members/index.ts';

/** What is asked for. */
export type Rule = Pick<QuorumRule, 'least' | 'share' | 'clinicalMajority' | 'seats'>;

/** Someone who belongs to the network: what they count as. */
export interface Counted {
  personId: string;
  isClinician: boolean;
  roles: Role[];
}

/** Whether a meeting is quorate, what it lacks if it is not, and whose leaving would end it. */
export interface Quorum {
  holds: boolean;
  /** How many more are needed; 0 where enough are there. */
  missing: number;
  /** How many more clinicians than others; null where that is not asked for. */
  majority: number | null;
  /** Roles of which somebody must be there and nobody is. */
  seats: Role[];
  restsOn: string[];
}

/** The shares of the members that may be asked for. */
export const SHARES: Record<QuorumShare, { of: number; parts: number; isMore?: true; words: string }> = {
  third: { of: 1, parts: 3, words: 'a third of the members' },
  half: { of: 1, parts: 2, words: 'half of the members' },
  majority: { of: 1, parts: 2, isMore: true, words: 'more than half of the members' },
  twoThirds: { of: 2, parts: 3, words: 'two thirds of the members' },
};

/** Roles of those who are there but make no meeting quorate. */
const UNCOUNTED: Role[] = ['administrator', 'observer'];

export const counts = ({ roles }: Pick<Counted, 'roles'>): boolean =>
  roles.length === 0 || roles.some((role) => !UNCOUNTED.includes(role));

/** How many must be there of so many members. */
export function needed({ least, share }: Rule, members: number): number {
  if (share === null) return least ?? 0;
  const { of, parts, isMore } = SHARES[share];
  const ofMembers = isMore ? Math.floor((members * of) / parts) + 1 : Math.ceil((members * of) / parts);
  return Math.max(least ?? 0, ofMembers);
}

/** Whether those who are present make the meeting of a network of so many members quorate. */
export function quorumOf(present: Counted[], members: number, rule: Rule): Quorum {
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

/** When somebody was there: in turn from and until; undefined for who is there still. */
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

/** Whether somebody who came is there still. */
export const hasNotLeft = ({ times }: Pick<Attendance, 'times'>): boolean =>
  times.length === 0 || times.length % 2 === 1;

/** Whether somebody was there at that time. */
export const wasThere = (attendance: Pick<Attendance, 'state' | 'at' | 'times'>, at: Date): boolean =>
  spells(attendance).some(([from, until]) => from <= at && (until === undefined || at < until));

type Attended = Pick<Attendance, 'personId' | 'deputyId' | 'state' | 'at' | 'times'>;

/**
 * Those who were there at that time and belong to the network. A deputy who belongs to it counts as themselves, and one who does not as
 * whoever they stand in for; so nobody counts twice.
 */
export function presentAt(attendances: Attended[], members: Map<string, Counted>, at: Date): Counted[] {
  const there = new Set(attendances.filter((each) => wasThere(each, at)).map(({ personId }) => personId));
  return [...there].flatMap((personId) => {
    const member = members.get(personId);
    if (member) return [member];
    const stoodFor = attendances.find(
      ({ deputyId, state }) => deputyId === personId && state === 'apologies',
    );
    const absent = stoodFor && members.get(stoodFor.personId);
    return absent ? [{ ...absent, personId }] : [];
  });
}

/** When the meeting was not quorate, in turn; undefined for the end of what lasts still. */
export function spellsWithout(
  attendances: Attended[],
  members: Map<string, Counted>,
  rule: Rule,
  { from, until }: { from: Date; until: Date | null },
): { from: Date; until: Date | undefined }[] {
  const instants = [from, ...attendances.flatMap(spells).flat()]
    .filter((at): at is Date => at !== undefined && at >= from && (until === null || at < until))
    .sort((a, b) => a.getTime() - b.getTime());
  const size = [...members.values()].filter(counts).length;
  const lacking: { from: Date; until: Date | undefined }[] = [];
  for (const at of instants) {
    const last = lacking.at(-1);
    const isOpen = last !== undefined && last.until === undefined;
    const { holds } = quorumOf(presentAt(attendances, members, at), size, rule);
    if (holds && isOpen) last.until = at;
    if (!holds && !isOpen) lacking.push({ from: at, until: undefined });
  }
  return lacking;
}
