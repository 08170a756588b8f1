import type { FirstOf, Headcount, Role, Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';

/** A person who is present, or is a member, with all their roles. A plain member has none. */
export interface Present {
  personId: string;
  isClinician: boolean;
  roles: Role[];
}

/** Whether clinicians outnumber the others. */
export interface Majority {
  clinicians: number;
  others: number;
  /** The number of clinicians minus that of others; above 0 it is a majority. */
  by: number;
  holds: boolean;
  /** The people any one of whom would end the majority by leaving; only the first, if they are very many. */
  restsOn: string[];
}

/** A network's composition on a day. Long lists have their length and first entries. */
export interface Composition {
  /** Null for a kind of network that needs no majority. */
  majority: Majority | null;
  /**
   * The roles the network should have: who has each that day, who will have it later, and whether a seat of
   * it is vacant.
   */
  needed: { role: Role; now: FirstOf<Seat>; later: FirstOf<Seat>; isVacant: boolean }[];
  /** Current terms that end within 90 days, the soonest first. */
  ending: FirstOf<Seat>;
  /** Vacant seats. */
  vacant: FirstOf<Seat>;
}

/** What a kind of network should have. */
interface Wanting {
  roles: Role[];
  clinicalMajority: boolean;
}

const LED: Wanting = { roles: ['clinicalChair', 'manager'], clinicalMajority: false };

/** What each kind of network should have. Only LPNs have agreed that clinicians are their majority. */
export const WANTED: Record<Network['kind'], Wanting> = {
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

/** Whether clinicians should be the majority in a network of this kind. */
export const needsClinicalMajority = ({ kind }: Pick<Network, 'kind'>): boolean =>
  WANTED[kind].clinicalMajority;

/** Whether only clinicians have a role. */
export const isClinical = (role: Role): boolean => CLINICAL.includes(role);
const CLINICAL: Role[] = ['clinicalChair', 'clinician', 'leadGp', 'leadNurse'];
/** The roles that do not count towards a network's composition. */
const UNCOUNTED: Role[] = ['administrator', 'observer'];

/**
 * Whether those present have a clinical majority, by how many, and whose leaving would end it. A clinician is
 * one by profession or by a clinical role, and counts once, even if also the manager. Observers and
 * administrators count on neither side, unless they have another role as well. The database counts members
 * by the same rule, in the function `listed_as`; a test checks that they agree.
 */
export function clinicalMajority(present: Present[]): Majority {
  const counted = present.filter(({ roles }) => roles.length === 0 || roles.some(isCounted));
  const clinical = counted.filter(({ isClinician, roles }) => isClinician || roles.some(isClinical));
  return majorityOf(
    clinical.map(({ personId }) => personId),
    { clinicians: clinical.length, others: counted.length - clinical.length },
  );
}

/** The same from counts. `clinical` are the ids of the clinicians, or of the first of them, if it is by one. */
export function majorityOf(clinical: string[], counted: Headcount): Majority {
  const by = counted.clinicians - counted.others;
  return { ...counted, by, holds: by > 0, restsOn: isByOne(counted) ? clinical : [] };
}

/** Whether clinicians are one more than the others, so that the majority rests on each of them. */
export const isByOne = ({ clinicians, others }: Headcount): boolean => clinicians - others === 1;

const isCounted = (role: Role): boolean => !UNCOUNTED.includes(role);
