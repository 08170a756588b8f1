import { type Conversation, Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** The places where the bot is spoken to, and the network each belongs to. */
export function conversationWrites({ tx, newId, audit }: WriteContext<'conversation'>) {
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

    /** Makes the conversation speak for the network, or for none. False if it speaks for another than it did when it was read. */
    async bind({ id, networkId: before }: Conversation, networkId: string | null): Promise<boolean> {
      const { count } = await tx.conversation.updateMany({
        where: { id, networkId: before },
        data: { networkId },
      });
      if (count > 0) audit('conversation', id, { networkId: before }, { networkId });
      return count > 0;
    },
  };
}
