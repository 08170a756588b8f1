import type { NetworkContext } from '../context.ts';

/** The note below a list of someone's own records in a network, if they have more in other networks. */
export const ELSEWHERE = 'You have more in other networks. See all that waits for you with me.';

/** Whether the caller has something to do in another network, even one they are no member of. */
export async function hasElsewhere({
  store,
  caller,
  network,
}: Pick<NetworkContext, 'store' | 'caller' | 'network'>): Promise<boolean> {
  const two = await store.networks.whereOwning(caller.id, 2);
  return two.some(({ id }) => id !== network.id);
}
