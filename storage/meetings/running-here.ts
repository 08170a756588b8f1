import { Prisma } from '../generated/client.ts';

/** Selects the meeting of a network that runs in a conversation, if one does. */
export const runningHere = (networkId: string, conversationId: string): Prisma.Sql => Prisma.sql`
  SELECT * FROM meetings
  WHERE conversation_id = ${conversationId}::uuid AND status = 'running' AND network_id = ${networkId}::uuid LIMIT 1`;
