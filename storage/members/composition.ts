import type { Role } from '../generated/client.ts';
import type { Seat } from './seats.ts';

/** The first few of a list, and how many there are in all. */
export interface FirstOf<T> {
  count: number;
  first: T[];
}

/** How many members count as clinicians, and how many as others. */
export interface Headcount {
  clinicians: number;
  others: number;
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
