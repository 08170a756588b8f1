import type { Conversation, Network } from '../generated/client.ts';
import type { AccountKey } from '../people/people.ts';
import type { Transaction } from '../rows/transaction.ts';

/** Where an invocation finds itself: what we know of its place before anything is done. */
export interface Scene {
  conversation: Conversation | null;
  network: Network | null;
}

/** Reads the scene of a place, in one statement. */
export async function readScene(
  tx: Transaction,
  { platform, tenant, address }: Omit<AccountKey, 'id'> & { address: string },
): Promise<Scene> {
  const found = await tx.conversation.findUnique({
    where: { platform_tenant_address: { platform, tenant, address } },
    include: { network: true },
  });
  if (!found) return { conversation: null, network: null };
  const { network, ...conversation } = found;
  return { conversation, network };
}
