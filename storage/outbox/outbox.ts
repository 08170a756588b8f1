import type { Conversation, OutboxMessage } from '../generated/client.ts';

export type { OutboxMessage };

/**
 * A message with its conversation, and the time zone of that conversation's network, if it belongs to one.
 */
export interface Addressed {
  message: OutboxMessage;
  conversation: Conversation | null;
  zone: string | null;
}
