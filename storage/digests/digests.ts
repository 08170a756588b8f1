import type { Digest as DigestRow } from '../generated/client.ts';

/** A digest that comes. */
export type Digest = DigestRow & { nextAt: Date };

/** The owner of a digest: a person or a channel. */
export type DigestOf = { personId: string } | { conversationId: string };

/** When the weekly digest of those comes who did not choose: on this weekday, from 0 for Monday. */
export const UNLESS_CHOSEN = { weekday: 0, time: '08:30' } as const;
