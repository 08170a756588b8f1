import type { Role } from '../../storage/members.ts';
import type { Store } from '../../storage/store.ts';
import { brings, type Standpoint } from '../access.ts';
import type { Context } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import { runsOn } from './seat.ts';

/** The ids of those who belong to the network today and may vote by one of their roles. */
export async function electorateOf({
  store,
  network,
  today,
}: Pick<Context, 'store' | 'network' | 'today'>): Promise<string[]> {
  const members = await store.members.everyone(network.id, today);
  const roles = await rolesOn(network.id, today, store);
  const standpoints = (personId: string): Standpoint[] => roles.get(personId) ?? ['member'];
  return members
    .map(({ personId }) => personId)
    .filter((personId) => standpoints(personId).some((role) => brings(role, 'vote')));
}

/** The roles that people have in a network on a day, by person; a plain member has none. */
export async function rolesOn(networkId: string, day: Day, store: Store): Promise<Map<string, Role[]>> {
  const roles = new Map<string, Role[]>();
  for (const seat of await store.members.seats(networkId, day)) {
    if (seat.personId !== null && runsOn(seat, day))
      roles.set(seat.personId, [...(roles.get(seat.personId) ?? []), seat.role]);
  }
  return roles;
}
