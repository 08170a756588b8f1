import type { Conversation, OutboxMessage } from '../generated/client.ts';

export type { OutboxMessage };

/** A message, and where it goes: the conversation, and the time zone of its network, where it is in one. */
export interface Addressed {
  message: OutboxMessage;
  conversation: Conversation | null;
  zone: string | null;
}
