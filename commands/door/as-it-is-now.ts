import type { Network } from '../../storage/networks/networks.ts';
import { Conflict } from '../../storage/rows/version.ts';
import type { Reads } from '../../storage/store.ts';

/**
 * The context with the network as it is, now that it is locked and has `version`. An optimistic lock: if the network has
 * changed since it was read in a way that affects decisions already made, throws `Conflict`, and the request starts again.
 */
export async function asItIsNow<C extends { network: Network | null; store: Reads }>(
  context: C,
  version: number | null,
): Promise<C> {
  const { network, store } = context;
  if (network === null || version === null || network.version === version) return context;
  const now = await store.networks.get(network.id);
  if (now.status !== network.status || now.zone !== network.zone)
    throw new Conflict(`${network.id} was closed, reopened or moved to another time zone meanwhile`);
  return { ...context, network: now };
}
