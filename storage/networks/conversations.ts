import type { Audit } from '../audit/changes.ts';
import { type Conversation, Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';

export type { Conversation } from '../generated/client.ts';

/** The places where the bot is spoken to, and the network each belongs to. */
export function conversationStore(tx: Transaction, newId: () => string, note: Audit) {
  return {
    /** Remembers the conversation, or what is new about reaching it; the same one twice is one. */
    async ensure(
      place: Pick<Conversation, 'platform' | 'tenant' | 'address' | 'kind' | 'personId' | 'reference'>,
    ): Promise<Conversation> {
      const { platform, tenant, address, kind, personId } = place;
      const reference = place.reference ?? Prisma.DbNull;
      return tx.conversation.upsert({
        where: { platform_tenant_address: { platform, tenant, address } },
        create: { id: newId(), platform, tenant, address, kind, personId, reference },
        update: { reference },
      });
    },

    async get(id: string): Promise<Conversation> {
      return tx.conversation.findUniqueOrThrow({ where: { id } });
    },

    /** Makes the conversation speak for the network, or for none. False if it speaks for another than it did when it was read. */
    async bind({ id, networkId: before }: Conversation, networkId: string | null): Promise<boolean> {
      const { count } = await tx.conversation.updateMany({
        where: { id, networkId: before },
        data: { networkId },
      });
      if (count > 0) note('conversation', id, { networkId: before }, { networkId });
      return count > 0;
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

/** Where a person can be spoken to; without a direct conversation, `reference` is of any in their tenant. */
export interface Reach {
  accountId: string;
  platform: Conversation['platform'];
  tenant: string;
  userId: string;
  direct: Conversation | null;
  reference: Prisma.JsonValue;
}
