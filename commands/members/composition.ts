import type { FirstOf, Role, Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';

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
  /** Those of whom any one by leaving would end it; of very many the first, for all clinicians are. */
  restsOn: string[];
}

/** What a network is made of on a day; of what there are many of, how many, and the first. */
export interface Composition {
  /** Null where none is looked for. */
  majority: Majority | null;
  /** Each role a network should have: who has it that day, whose term is still to come, and whether a seat of it is vacant. */
  needed: { role: Role; now: FirstOf<Seat>; later: FirstOf<Seat>; isVacant: boolean }[];
  /** Terms that run and will end within 90 days, the soonest first. */
  ending: FirstOf<Seat>;
  /** Seats that are kept for someone and that nobody has. */
  vacant: FirstOf<Seat>;
}

/** What is looked for in a network of a kind. */
interface Wanting {
  roles: Role[];
  clinicalMajority: boolean;
}

const LED: Wanting = { roles: ['clinicalChair', 'manager'], clinicalMajority: false };

/** What is looked for in each kind of network. Only of an LPN is it agreed that clinicians are its majority. */
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

/** Whether only clinicians have a role. */
export const isClinical = (role: Role): boolean => CLINICAL.includes(role);
export const CLINICAL: Role[] = ['clinicalChair', 'clinician', 'leadGp', 'leadNurse'];
/** The roles of those who are there, but not of the network's body. */
export const UNCOUNTED: Role[] = ['administrator', 'observer'];

/**
 * Given who is present, whether there is a clinical majority, by how many, and whose leaving would end it. A clinician is
 * who is one by profession or has a seat whose role is clinical, and counts once though also the manager. Observers and
 * administrators count on neither side, unless they have another role as well.
 */
export function clinicalMajority(present: Present[]): Majority {
  const counted = present.filter(({ roles }) => roles.length === 0 || roles.some(isCounted));
  const clinical = counted.filter(({ isClinician, roles }) => isClinician || roles.some(isClinical));
  return majorityOf(
    clinical.map(({ personId }) => personId),
    { clinicians: clinical.length, others: counted.length - clinical.length },
  );
}

/** The same where they are counted already, and these are the clinicians, or the first of them. */
export function majorityOf(
  clinical: string[],
  { clinicians, others }: Pick<Majority, 'clinicians' | 'others'>,
): Majority {
  const by = clinicians - others;
  return { ...{ clinicians, others, by, holds: by > 0 }, restsOn: by === 1 ? clinical : [] };
}

const isCounted = (role: Role): boolean => !UNCOUNTED.includes(role);
