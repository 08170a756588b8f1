import { isNotOver, runsOn } from '../../storage/members/belonging.ts';
import type { Role, Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { addDays, type Day } from '../dates/dates.ts';

/** Someone who is present, or belongs, each once however many roles they have. A plain member has none. */
export interface Present {
  personId: string;
  isClinician: boolean;
  roles: Role[];
}

/** Whether clinicians are more than the others. */
export interface Majority {
  clinicians: number;
  others: number;
  /** How many more clinicians than others: a majority above 0; exactly half is none. */
  by: number;
  holds: boolean;
  /** Those of whom any one by leaving would end it. */
  restsOn: string[];
}

/** What a network is made of on a day. */
export interface Composition {
  /** Null where none is looked for. */
  majority: Majority | null;
  /** Each role a network should have: who has it that day, and whose term is still to come. */
  needed: { role: Role; now: Seat[]; later: Seat[] }[];
  /** Terms that run and will end within 90 days, the soonest first. */
  ending: Seat[];
  /** Seats that are kept for someone and that nobody has. */
  vacant: Seat[];
}

/** What is looked for in a network of a kind. */
interface Wanting {
  roles: Role[];
  clinicalMajority: boolean;
}

const LED: Wanting = { roles: ['clinicalChair', 'manager'], clinicalMajority: true };

/** What is looked for in each kind of network. */
const WANTED: Record<Network['kind'], Wanting> = {
  lpn: {
    roles: ['clinicalChair', 'patientRepresentative', 'manager', 'publicHealthSpecialist'],
    clinicalMajority: true,
  },
  assembly: { roles: ['clinicalChair', 'manager', 'representative'], clinicalMajority: false },
  neighbourhood: { roles: ['leadGp', 'leadNurse', 'practiceVoice'], clinicalMajority: false },
  workingGroup: LED,
  referenceGroup: LED,
  peerReviewGroup: LED,
  board: LED,
  taskAndFinishGroup: LED,
};
const ENDING_WITHIN_DAYS = 90;

/** Whether only clinicians have a role. */
export const isClinical = (role: Role): boolean => CLINICAL.includes(role);
const CLINICAL: Role[] = ['clinicalChair', 'clinician', 'leadGp', 'leadNurse'];
/** The roles of those who are there, but not of the network's body. */
const UNCOUNTED: Role[] = ['administrator', 'observer'];

/**
 * Given who is present, whether there is a clinical majority, by how many, and whose leaving would end it. A clinician is
 * who is one by profession or has a seat whose role is clinical, and counts once though also the manager. Observers and
 * administrators count on neither side, unless they have another role as well.
 */
export function clinicalMajority(present: Present[]): Majority {
  const counted = present.filter(({ roles }) => roles.length === 0 || roles.some(isCounted));
  const clinical = counted.filter(({ isClinician, roles }) => isClinician || roles.some(isClinical));
  const clinicians = clinical.length;
  const others = counted.length - clinicians;
  const by = clinicians - others;
  return {
    ...{ clinicians, others, by, holds: by > 0 },
    restsOn: by === 1 ? clinical.map(({ personId }) => personId) : [],
  };
}

const isCounted = (role: Role): boolean => !UNCOUNTED.includes(role);

/**
 * The composition of a network of a kind on a day, from those who belong and its seats; seats of others do not count.
 */
export function compositionOf(
  kind: Network['kind'],
  members: Omit<Present, 'roles'>[],
  seats: Seat[],
  today: Day,
): Composition {
  const wanted = WANTED[kind];
  const belonging = new Set(members.map(({ personId }) => personId));
  const held = seats.filter(({ personId }) => personId !== null && belonging.has(personId));
  const running = held.filter((seat) => runsOn(seat, today));
  const soon = addDays(today, ENDING_WITHIN_DAYS);
  return {
    majority: wanted.clinicalMajority
      ? clinicalMajority(members.map((member) => ({ ...member, roles: rolesIn(running, member) })))
      : null,
    needed: wanted.roles.map((role) => ({
      role,
      now: running.filter((seat) => seat.role === role),
      later: held.filter((seat) => seat.role === role && seat.from !== null && seat.from > today),
    })),
    ending: running.filter(({ until }) => until !== null && until <= soon).sort(byEnd),
    vacant: seats.filter(({ personId, until }) => personId === null && isNotOver({ until }, today)),
  };
}

const rolesIn = (seats: Seat[], { personId }: { personId: string }): Role[] =>
  seats.filter((seat) => seat.personId === personId).map(({ role }) => role);

const byEnd = (a: Seat, b: Seat): number => ((a.until ?? '') < (b.until ?? '') ? -1 : 1);
