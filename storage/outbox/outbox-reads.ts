import type { OutboxMessage } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** The outbox, as jobs empty it. */
export function outboxReads({ tx }: Pick<ReadContext, 'tx'>) {
  return {
    /** When the oldest unsent message fell due, or null if none is. */
    async oldestDue(now: Date): Promise<Date | null> {
      const oldest = await tx.outboxMessage.findFirst({
        where: { dueAt: { lte: now } },
        orderBy: { dueAt: 'asc' },
      });
      return oldest?.dueAt ?? null;
    },

    async get(id: string): Promise<OutboxMessage | null> {
      return tx.outboxMessage.findUnique({ where: { id } });
    },
  };
}
