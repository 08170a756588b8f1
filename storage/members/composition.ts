import type { Role } from '../generated/client.ts';
import type { Seat } from './seats.ts';

/** How many there are, and the first of them. */
export interface FirstOf<T> {
  count: number;
  first: T[];
}

/** Which roles count for a clinical majority. */
export interface MajorityRoles {
  /** Whoever has one of these is a clinician. */
  clinical: Role[];
  /** Whoever has these alone counts on neither side. */
  uncounted: Role[];
}

/** How many clinicians belong, and how many others; `first` are some of the clinicians. */
export interface Counted {
  clinicians: number;
  others: number;
  first: string[];
}

/** Which of a network's seats are told of: those of these roles, and those that end by a day; so many of each. */
export interface Telling {
  roles: Role[];
  endingBy: string;
  most: number;
}

/** The seats of those who belong, and the vacant ones, of a day. */
export interface SeatsTold {
  /** By role, whose term runs, and whose is still to come. */
  now: Map<Role, FirstOf<Seat>>;
  later: Map<Role, FirstOf<Seat>>;
  /** Terms that run and end by the day, the soonest first. */
  ending: FirstOf<Seat>;
  /** By role, the seats that nobody has. */
  vacant: Map<Role, FirstOf<Seat>>;
}
