import { z } from 'zod';

/** A conversation reference, for proactive messages. `conversationId` may include a thread. */
export interface TeamsReference {
  serviceUrl: string;
  conversationId: string;
}

const ReferenceShape = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
});

/** Parses a stored reference; undefined if there is none, or it is in another format. */
export const readReference = (kept: unknown): TeamsReference | undefined =>
  ReferenceShape.safeParse(kept).data;

/** The reply address of one request: its conversation or, if the bot may not post there, the asker's chat with the bot. */
export interface TeamsReply extends TeamsReference {
  tenant: string;
  userId: string;
}

const ReplyShape = ReferenceShape.extend({ tenant: z.string(), userId: z.string() });

/** The person whom a stored reply address is for; undefined if it does not say. */
export function readAsker(kept: unknown) {
  const { data } = ReplyShape.safeParse(kept);
  return data && { tenant: data.tenant, account: { userId: data.userId, reference: { ...data } } };
}
