export type { Digest } from '../generated/client.ts';

/** Whose a digest is: a person's own, or a channel's. */
export type DigestOf = { personId: string } | { conversationId: string };
