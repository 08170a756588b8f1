import { systemActor } from '../../storage/audit/changes.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Storage, Surroundings } from '../../storage/store.ts';
import type { Entered } from './enter-scene.ts';
import type { Asked } from './read-asked.ts';

/**
 * Has a direct conversation speak about the network that its person chose for this request, from now on. The request is done by
 * then, so it is a change of its own, which undoing the request leaves alone.
 */
export async function rememberNetwork(
  { raw }: Asked,
  network: Network | null,
  { conversation }: Entered,
  requestId: string,
  { storage, surroundings }: { storage: Storage; surroundings: Surroundings },
): Promise<void> {
  if (raw.remembers !== 'yes' || !network || conversation.kind !== 'direct') return;
  if (conversation.networkId === network.id) return;
  const author = systemActor(`${requestId}:choose`, 'network.choose', network.id);
  await storage.transaction(surroundings, author, (store) =>
    store.conversations.bind(conversation, network.id),
  );
}
