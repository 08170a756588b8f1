import { z } from 'zod';

/** What is needed to speak in a conversation unasked. `conversationId` may name a thread in it. */
export interface Reference {
  serviceUrl: string;
  conversationId: string;
}

const ReferenceShape = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
});

/** The reference as it was kept; undefined when there is none, or one of another make. */
export const readReference = (kept: unknown): Reference | undefined => ReferenceShape.safeParse(kept).data;
