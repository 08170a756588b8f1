import type { Role } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { dayOf } from '../dates/dates.ts';
import { rolesThat } from '../roles/roles.ts';

/** How many people are asked at most. */
const MOST_ASKED = 5;
const FIRST_ASKED: Role[] = ['clinicalChair', 'manager'];

/** The ids of a network's chair and manager or, if there are none, of others who can manage it. */
export async function thoseWhoDecide(
  network: Pick<Network, 'id' | 'zone'>,
  { store, now }: { store: Reads; now: Date },
): Promise<string[]> {
  const holders = (roles: Role[]) =>
    store.members.holders(network.id, roles, dayOf(now, network.zone), MOST_ASKED);
  const others = rolesThat('manage').filter((role) => role !== 'member');
  const first = await holders(FIRST_ASKED);
  const asked = first.length > 0 ? first : await holders(others);
  return [...new Set(asked.map(({ personId }) => personId))];
}
