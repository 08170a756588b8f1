import type { Conversation } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Reach } from './conversations.ts';

/** The places where the bot is spoken to, and the network each belongs to. */
export function conversationReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Conversation> {
      return tx.conversation.findUniqueOrThrow({ where: { id } });
    },

    /** Up to `limit` channels of the network. */
    async channels(networkId: string, limit: number): Promise<Conversation[]> {
      return tx.conversation.findMany({
        where: { networkId, kind: 'channel' },
        orderBy: { id: 'asc' },
        take: limit,
      });
    },

    /**
     * How to reach a person: on the account named, or else where they were last; in their direct conversation there, if
     * they have one. Null if they have no account that can still be reached.
     */
    async reach(personId: string, accountId: string | null): Promise<Reach | null> {
      const account = await tx.account.findFirst({
        where: { personId, isClosed: false, ...(accountId !== null && { id: accountId }) },
        orderBy: { seenAt: 'desc' },
      });
      if (!account) return null;
      const { id, platform, tenant, userId } = account;
      const direct = await tx.conversation.findFirst({
        where: { personId, platform, tenant, kind: 'direct' },
      });
      if (direct) return { accountId: id, platform, tenant, userId, direct, reference: direct.reference };
      const any = await tx.conversation.findFirst({ where: { platform, tenant } });
      return { accountId: id, platform, tenant, userId, direct: null, reference: any?.reference ?? null };
    },
  };
}
