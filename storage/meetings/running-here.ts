import { Prisma } from '../generated/client.ts';

/** SQL that selects the meeting of a network that is running in a conversation, if there is one. */
export const runningHere = (networkId: string, conversationId: string): Prisma.Sql => Prisma.sql`
  SELECT * FROM meetings
  WHERE conversation_id = ${conversationId}::uuid AND status = 'running' AND network_id = ${networkId}::uuid LIMIT 1`;
