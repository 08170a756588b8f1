import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { MANAGING } from './keep-managed.ts';

/** How many managers are told at most. */
const MOST_TOLD = 5;

/** The ids of a network's managers or, if there are none, of others who can manage it. */
export async function managersOf(
  networkId: string,
  { store, today }: { store: Reads; today: Day },
): Promise<string[]> {
  const holders = (roles: typeof MANAGING) => store.members.holders(networkId, roles, today, MOST_TOLD);
  const managers = await holders(['manager']);
  const told = managers.length > 0 ? managers : await holders(MANAGING);
  return [...new Set(told.map(({ personId }) => personId))];
}
