import type { Role } from '../generated/client.ts';
import type { Seat } from './seats.ts';

/** The first few of a list, and how many there are in all. */
export interface FirstOf<T> {
  count: number;
  first: T[];
}

/** How roles count towards a clinical majority. */
export interface MajorityRoles {
  /** Someone with one of these roles is a clinician. */
  clinical: Role[];
  /** Someone who has only these roles counts on neither side. */
  uncounted: Role[];
}

/** How many members are clinicians, and how many are not; `first` are the ids of some of the clinicians. */
export interface Counted {
  clinicians: number;
  others: number;
  first: string[];
}

/**
 * Which of a network's seats to read: those of these roles and those that end by a day, at most so many of
 * each.
 */
export interface Telling {
  roles: Role[];
  endingBy: string;
  most: number;
}

/** The seats of a network's members on a day, and its vacant seats. */
export interface SeatsTold {
  /** By role: seats whose term is current, and seats whose term is still to come. */
  now: Map<Role, FirstOf<Seat>>;
  later: Map<Role, FirstOf<Seat>>;
  /** Current terms that end by the given day, soonest first. */
  ending: FirstOf<Seat>;
  /** By role: the vacant seats. */
  vacant: Map<Role, FirstOf<Seat>>;
}
