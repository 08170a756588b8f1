import type { AccountKey } from '../people/people.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import type { Scene } from './scene.ts';

/** Reads the scene of a place, in one statement. */
export async function readScene(
  tx: ReadTransaction,
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
