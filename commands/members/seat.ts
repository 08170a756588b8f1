import { runsOn } from '../../storage/members/belonging.ts';
import type { Seat } from '../../storage/members/members.ts';
import { addDays, addMonths, type Day, formatDay } from '../dates/dates.ts';
import { ROLES } from '../roles/roles.ts';
import type { Bodies } from './bodies.ts';

/** The first and last day of a role, both inclusive; null means open-ended. */
export type Term = Pick<Seat, 'from' | 'until'>;

/** What a seat represents. */
type Body = Pick<Seat, 'organisationId' | 'locality'>;

/** A seat to be given. */
export type SeatWanted = Pick<Seat, 'role'> & Term & Body;

/** Whether two terms have a day in common. */
export const overlap = (a: Term, b: Term): boolean =>
  (a.until === null || b.from === null || b.from <= a.until) &&
  (b.until === null || a.from === null || a.from <= b.until);

/**
 * The last day of a term of some months: for 3 years from 1 April 2027, 31 March 2030. If the last month has
 * no such day, its last day: for 3 years from 29 February 2028, 28 February 2031.
 */
export function lastDayOf(from: Day, months: number): Day {
  const end = addMonths(from, months);
  return end.slice(-2) === from.slice(-2) ? addDays(end, -1) : end;
}

/**
 * The term in words: " from Thursday 1 April 2027 to Sunday 31 March 2030"; empty if it is open at both ends.
 */
export function sayTerm({ from, until }: Term): string {
  if (from === null) return until === null ? '' : ` until ${formatDay(until)}`;
  return ` from ${formatDay(from)}${until === null ? '' : ` to ${formatDay(until)}`}`;
}

/** "clinical chair", "practice voice for Bramley Surgery, Leeds North"; `bodies` are what seats represent. */
export function saySeat({ role, organisationId, representsId, locality }: Seat, bodies: Bodies): string {
  const named = [organisationId, representsId].map((id) => id && bodies.get(id)?.name);
  const whom = [...named, locality].filter(Boolean).join(', ');
  return `${ROLES[role]}${whom && ` for ${whom}`}`;
}

/**
 * The one of a person's seats with the same role, for the same organisation and locality, whose term overlaps
 * this one.
 */
export const sameSeat = (seats: Seat[], wanted: SeatWanted): Seat | undefined =>
  seats.find((seat) => seat.role === wanted.role && overlap(seat, wanted) && agreeOn(seat, wanted));

/**
 * The vacant seat that someone given this role fills: vacant on their first day, and for the same
 * organisation and locality, as far as both have one. An exact match comes first.
 */
export function vacancyFor(seats: Seat[], wanted: Omit<SeatWanted, 'until'>): Seat | undefined {
  const vacant = seats.filter(
    (seat) =>
      seat.personId === null &&
      seat.role === wanted.role &&
      (wanted.from === null ? seat.from === null : runsOn(seat, wanted.from)) &&
      agreeOn(seat, wanted),
  );
  const alike = ({ organisationId, locality }: Seat): number =>
    Number(same(organisationId, wanted.organisationId)) + Number(same(locality, wanted.locality));
  return vacant.toSorted((a, b) => alike(b) - alike(a))[0];
}

const same = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || same(a, b);
const agreeOn = (a: Body, b: Body): boolean =>
  agree(a.organisationId, b.organisationId) && agree(a.locality, b.locality);
