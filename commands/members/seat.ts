import type { Role, Seat } from '../../storage/members.ts';
import type { Network } from '../../storage/networks.ts';
import { ROLES } from '../access.ts';
import { addDays, addMonths, type Day, formatDay } from '../dates/dates.ts';
import type { Bodies } from './bodies.ts';

/** From when until when a role is held; both days inclusive, null where it is open. */
export type Term = Pick<Seat, 'from' | 'until'>;

/** Whether the term runs on a day. */
export const runsOn = ({ from, until }: Term, day: Day): boolean =>
  (from === null || from <= day) && (until === null || until >= day);

/** Whether two terms have a day in common. */
export const overlap = (a: Term, b: Term): boolean =>
  (a.until === null || b.from === null || b.from <= a.until) &&
  (b.until === null || a.from === null || a.from <= b.until);

/** The last day of a term of some months: of 3 years from 1 April 2027, 31 March 2030. */
export const lastDayOf = (from: Day, months: number): Day => addDays(addMonths(from, months), -1);

/** " from Thursday 1 April 2027 to Sunday 31 March 2030"; empty where the term is open at both ends. */
export function sayTerm({ from, until }: Term): string {
  if (from === null) return until === null ? '' : ` until ${formatDay(until)}`;
  return ` from ${formatDay(from)}${until === null ? '' : ` to ${formatDay(until)}`}`;
}

/** "clinical chair", "practice voice for Bramley Surgery, Leeds North"; `bodies` are those whom the seat speaks for. */
export function saySeat({ role, organisationId, representsId, locality }: Seat, bodies: Bodies): string {
  const named = [organisationId, representsId].map((id) => id && bodies.get(id)?.name);
  const whom = [...named, locality].filter(Boolean).join(', ');
  return `${ROLES[role]}${whom && ` for ${whom}`}`;
}

/** Of a person's seats, the one of the same role whose term has a day in common with this one. */
export const sameSeat = (seats: Seat[], role: Role, term: Term): Seat | undefined =>
  seats.find((seat) => seat.role === role && overlap(seat, term));

/**
 * Whether the seat is that of the person who made the network and manages it until a manager is named: it was made in the
 * same moment as the network, and nobody has given it a term since.
 */
export const isStandIn = ({ role, createdAt, until }: Seat, network: Network): boolean =>
  role === 'manager' && until === null && createdAt.getTime() === network.createdAt.getTime();

/** A vacant seat that someone given this role would fill: of the same organisation and locality, where both say one. */
export function vacancyFor(
  seats: Seat[],
  wanted: Pick<Seat, 'role' | 'organisationId' | 'locality'>,
): Seat | undefined {
  const agree = (a: string | null, b: string | null) =>
    a === null || b === null || a.toLowerCase() === b.toLowerCase();
  return seats.find(
    ({ personId, role, organisationId, locality }) =>
      personId === null &&
      role === wanted.role &&
      agree(organisationId, wanted.organisationId) &&
      agree(locality, wanted.locality),
  );
}
