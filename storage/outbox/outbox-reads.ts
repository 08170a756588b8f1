import { type Conversation, type OutboxMessage, Prisma } from '../generated/client.ts';
import { joinedAs } from '../rows/joined-row.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Addressed } from './outbox.ts';

const messages = joinedAs<OutboxMessage>('m', Prisma.OutboxMessageScalarFieldEnum, ['state']);
const conversations = joinedAs<Conversation>('c', Prisma.ConversationScalarFieldEnum, [
  'platform',
  'kind',
  'absence',
]);

/** Reads the outbox for jobs. */
export function outboxReads({ tx }: Pick<ReadContext, 'tx'>) {
  return {
    /** When the oldest unsent message fell due, or null if none is. By SQL of our own, so that a bot is ready before it needs Prisma. */
    async oldestDue(now: Date): Promise<Date | null> {
      const [oldest] = await tx.$queryRaw<[{ due_at: Date | null }]>`
        SELECT min(due_at) AS due_at FROM messages WHERE due_at <= ${now}`;
      return oldest.due_at;
    },

    /** Whether the card of a subject is not posted in a conversation yet, but will be. */
    async isOnItsWay(
      { kind, subjectId }: { kind: string; subjectId: string },
      { platform, tenant, address }: Pick<Conversation, 'platform' | 'tenant' | 'address'>,
    ): Promise<boolean> {
      const waiting = await tx.outboxMessage.findFirst({
        where: {
          ...{ kind, subjectId },
          conversation: { platform, tenant, address },
          state: { in: ['waiting', 'posting', 'unknown'] },
          dueAt: { not: null },
        },
      });
      return waiting !== null;
    },

    /** A message with its address, in one SQL statement, as every send begins with it. */
    async addressed(id: string): Promise<Addressed | null> {
      const [row] = await tx.$queryRaw<[(Record<string, unknown> & Pick<Addressed, 'zone'>)?]>`
        SELECT ${messages.columns}, ${conversations.columns}, n.zone
        FROM messages AS m LEFT JOIN conversations AS c ON c.id = m.conversation_id
        LEFT JOIN networks AS n ON n.id = c.network_id
        WHERE m.id = ${id}::uuid`;
      const message = row && messages.rowIn(row);
      return message ? { message, conversation: conversations.rowIn(row), zone: row.zone } : null;
    },
  };
}
