export type { Digest } from '../generated/client.ts';

/** The owner of a digest: a person or a channel. */
export type DigestOf = { personId: string } | { conversationId: string };
