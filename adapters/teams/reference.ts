import { z } from 'zod';

/** What is needed to speak in a conversation unasked. `conversationId` may name a thread in it. */
export interface TeamsReference {
  serviceUrl: string;
  conversationId: string;
}

const ReferenceShape = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
});

/** The reference as it was kept; undefined when there is none, or one of another make. */
export const readReference = (kept: unknown): TeamsReference | undefined =>
  ReferenceShape.safeParse(kept).data;

/** How to answer whoever asked: where they did or, where the bot may not speak there, in their own chat with it. */
export interface TeamsReply extends TeamsReference {
  tenant: string;
  userId: string;
}

const ReplyShape = ReferenceShape.extend({ tenant: z.string(), userId: z.string() });

/** Whom a kept reply is for; undefined where it does not say. */
export function readAsker(kept: unknown) {
  const { data } = ReplyShape.safeParse(kept);
  return data && { tenant: data.tenant, account: { userId: data.userId, reference: { ...data } } };
}
