import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Refuses a parent that is the network itself or one below it. Locks the hierarchy until the transaction ends. */
export async function mustBeAbove(
  parent: Network,
  { store, network }: NetworkContext<Store>,
  field: string,
): Promise<void> {
  await store.networks.lockTree();
  if (!(await store.networks.isWithin(parent.id, network.id))) return;
  const why = parent.id === network.id ? 'cannot be part of itself' : `stands above ${parent.name} already`;
  throw new UserError(`${network.name} ${why}.`, { field });
}
