import type { Role } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Reads, Store } from '../../storage/store.ts';
import { type Day, dayOf } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import { MANAGING } from './keep-managed.ts';

/** How many people are asked or told at most. */
const MOST = 5;

/** The ids of a network's managers or, if there are none, of others who can manage it. */
export const managersOf = (networkId: string, { store, today }: { store: Reads; today: Day }) =>
  holdersOf(['manager'], networkId, today, store);

/** The ids of a network's chair and manager or, if there are none, of others who can manage it. */
export const thoseWhoDecide = (
  { id, zone }: Pick<Network, 'id' | 'zone'>,
  { store, now }: { store: Reads; now: Date },
) => holdersOf(['clinicalChair', 'manager'], id, dayOf(now, zone), store);

/** Plans that those who decide for a network are told of something when next at work; `slot` makes each nudge unique. */
export async function nudgeThoseWhoDecide(
  what: Pick<PlannedNudge, 'kind' | 'subjectId' | 'slot'>,
  network: Pick<Network, 'id' | 'zone'>,
  { store, now }: { store: Store; now: Date },
): Promise<void> {
  const told = await thoseWhoDecide(network, { store, now });
  const dueAt = withinHours(now, network.zone);
  await store.nudges.plan(told.map((personId) => ({ ...what, personId, dueAt })));
}

async function holdersOf(
  first: Role[],
  networkId: string,
  today: Day,
  { members }: Reads,
): Promise<string[]> {
  const foremost = await members.holders(networkId, first, today, MOST);
  const found = foremost.length > 0 ? foremost : await members.holders(networkId, MANAGING, today, MOST);
  return [...new Set(found.map(({ personId }) => personId))];
}
