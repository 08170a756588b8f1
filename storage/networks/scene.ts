import type { Conversation, Meeting, Network } from '../generated/client.ts';
import type { AccountKey } from '../people/people.ts';
import type { Transaction } from '../rows/transaction.ts';

/** Where an invocation finds itself: what we know of its place before anything is done. */
export interface Scene {
  conversation: Conversation | null;
  network: Network | null;
  /** The meeting running in this conversation. */
  meeting: Meeting | null;
}

/** Reads the scene of a place, in one statement. */
export async function readScene(
  tx: Transaction,
  { platform, tenant, address }: Omit<AccountKey, 'id'> & { address: string },
): Promise<Scene> {
  const found = await tx.conversation.findUnique({
    where: { platform_tenant_address: { platform, tenant, address } },
    include: { network: true, meetings: { where: { status: 'running' }, take: 1 } },
  });
  if (!found) return { conversation: null, network: null, meeting: null };
  const { network, meetings, ...conversation } = found;
  return { conversation, network, meeting: meetings[0] ?? null };
}
