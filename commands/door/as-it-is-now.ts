import type { Network } from '../../storage/networks/networks.ts';
import { Conflict } from '../../storage/rows/version.ts';
import type { Reads } from '../../storage/store.ts';

/**
 * The context with its network as that is, now that nobody else changes it and it has `version`: someone may have, since it
 * was read. Throws `Conflict`, so that all begins anew, where what was decided already may be otherwise by now.
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
