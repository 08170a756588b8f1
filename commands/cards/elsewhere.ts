import type { NetworkContext } from '../context.ts';

/** Said under a list of what is someone's own here, where they have something to do in other networks. */
export const ELSEWHERE = 'You have more in other networks. See all that waits for you with me.';

/** Whether something that the caller is to do is in another network, whether they belong to that or not. */
export async function hasElsewhere({
  store,
  caller,
  network,
}: Pick<NetworkContext, 'store' | 'caller' | 'network'>): Promise<boolean> {
  const two = await store.networks.whereOwning(caller.id, 2);
  return two.some(({ id }) => id !== network.id);
}
