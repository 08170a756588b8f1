import type { Conversation, Network } from '../generated/client.ts';

/** Where an invocation finds itself: what we know of its place before anything is done. */
export interface Scene {
  conversation: Conversation | null;
  network: Network | null;
}
