import type { Network } from '../../storage/networks/networks.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Refuses a parent that the network itself stands above, or is. */
export async function mustBeAbove(
  parent: Network,
  { store, network }: NetworkContext,
  field: string,
): Promise<void> {
  if (!(await store.networks.isWithin(parent.id, network.id))) return;
  const why = parent.id === network.id ? 'cannot be part of itself' : `stands above ${parent.name} already`;
  throw new UserError(`${network.name} ${why}.`, { field });
}
