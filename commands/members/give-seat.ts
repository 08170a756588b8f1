import type { NewSeat, Seat } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { type SeatWanted, sameSeat, sayTerm, vacancyFor } from './seat.ts';

/** The network and the day in which seats are given. */
type Within = Pick<NetworkContext<Store>, 'store' | 'network' | 'today'>;

/** A given seat, and whether it was vacant before. */
export interface SeatGiven {
  seat: Seat;
  filled: boolean;
}

/**
 * Gives a person a role for a term. Fills a matching vacant seat. Throws `UserError` if the person already has the role in
 * that time.
 */
export async function giveSeat(
  person: Person,
  wanted: Omit<NewSeat, 'networkId'> & { from: Day; until: Day | null },
  context: Within,
): Promise<SeatGiven> {
  const { store, network, today } = context;
  const { role, organisationId = null, locality = null } = wanted;
  const body = { organisationId, locality };
  const theirs = await store.members.seatsOfPeople(network.id, [person.id], today);
  mustBeTheirFirst(person, theirs, { ...wanted, ...body }, context);
  const vacant = await store.members.seats(network.id, today, { role, personId: null });
  const vacancy = vacancyFor(vacant, { ...wanted, ...body });
  if (!vacancy) {
    const seat = await store.members.addSeat({ ...wanted, networkId: network.id, personId: person.id });
    return { seat, filled: false };
  }
  const seat = await store.members.updateSeat(vacancy, {
    ...wanted,
    personId: person.id,
    organisationId: organisationId ?? vacancy.organisationId,
    locality: locality ?? vacancy.locality,
  });
  return { seat, filled: true };
}

/** Throws `UserError` if one of these seats already gives the person the role in that time. */
export function mustBeTheirFirst(
  person: Person,
  seats: Seat[],
  wanted: SeatWanted,
  { network }: Within,
): void {
  const theirs = seats.filter(({ personId }) => personId === person.id);
  const same = sameSeat(theirs, wanted);
  if (!same) return;
  throw new UserError(
    `${person.name} is already ${ROLES[wanted.role]} of ${network.name}${sayTerm(same)}. Use member change to alter that term, or begin this one after it.`,
    { field: 'role' },
  );
}

/** Throws `UserError` for a term that ends before it begins, or is over. */
export function mustBeATerm({ from, until }: { from: Day | null; until: Day | null }, today: Day): void {
  if (until === null) return;
  if (from !== null && until < from) {
    throw new UserError(`The last day, ${formatDay(until)}, is before the first, ${formatDay(from)}.`, {
      field: 'until',
    });
  }
  if (until < today) {
    throw new UserError(`That term ended on ${formatDay(until)}. Please check the dates.`, { field: 'from' });
  }
}

/** Ends a seat with its last day; withdraws one that would then never begin. */
export async function endSeat(seat: Seat, on: Day, because: string, { store }: Within): Promise<Seat> {
  const never = seat.from !== null && on < seat.from;
  return store.members.updateSeat(seat, never ? { withdrawn: true, because } : { until: on, because });
}
