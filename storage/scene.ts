import type { Conversation, Meeting, Network } from './generated/client.ts';
import type { AccountKey } from './people.ts';
import type { Transaction } from './transaction.ts';

/** Where an invocation finds itself: what we know of its place before anything is done. */
export interface Scene {
  conversation: Conversation | null;
  network: Network | null;
  /** The meeting running in this conversation. */
  meeting: Meeting | null;
}

/** Reads the scene of a place. */
export async function readScene(
  tx: Transaction,
  place: Omit<AccountKey, 'id'> & { address: string },
): Promise<Scene> {
  const { platform, tenant, address } = place;
  const conversation = await tx.conversation.findUnique({
    where: { platform_tenant_address: { platform, tenant, address } },
  });
  if (!conversation?.networkId) return { conversation, network: null, meeting: null };
  const [network, meeting] = await Promise.all([
    tx.network.findUnique({ where: { id: conversation.networkId } }),
    tx.meeting.findFirst({ where: { conversationId: conversation.id, status: 'running' } }),
  ]);
  return { conversation, network, meeting };
}
