import { type Conversation, Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes the conversations in which the bot is spoken to, and the networks they belong to. */
export function conversationWrites({ tx, newId, audit }: WriteContext<'conversation'>) {
  return {
    /** Creates the conversation, or updates how to reach it. Idempotent. */
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

    /**
     * Binds the conversation to the network or, with null, unbinds it. False if its network has changed since
     * it was read.
     */
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
