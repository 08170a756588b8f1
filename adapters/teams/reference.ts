import { z } from 'zod';
import type { Json } from '../../commands/invocation.ts';
import { SendError } from '../../commands/messenger.ts';

/** A conversation reference, for proactive messages. `conversationId` may include a thread; `teamId` is that of a channel's team. */
export interface TeamsReference {
  serviceUrl: string;
  conversationId: string;
  teamId?: string;
}

const ReferenceShape = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
});

/** Parses a stored reference; undefined if there is none, or it is in another format. */
export const readReference = (kept: unknown): TeamsReference | undefined =>
  ReferenceShape.safeParse(kept).data;

const WRITE_TO_ME = 'Write to Convenor there once, so that it learns where to answer.';

/** The stored reference. Throws `SendError` 'refused' if there is none. */
export function referenceOr(kept: Json): TeamsReference {
  const reference = readReference(kept);
  if (!reference)
    throw new SendError('refused', 'It is not known how to reach this conversation.', { hint: WRITE_TO_ME });
  return reference;
}

/** The reply address of one request: its conversation or, if the bot may not post there, the asker's chat with the bot. */
export interface TeamsReply extends TeamsReference {
  tenant: string;
  userId: string;
  /** The asker's id as Teams' activities have it, where others read the conversation too. */
  sender?: string;
}

const ReplyShape = ReferenceShape.extend({
  ...{ tenant: z.string(), userId: z.string() },
  sender: z.string().optional(),
});

/** The person whom a stored reply address is for; undefined if it does not say. */
export function readAsker(kept: unknown) {
  const { data } = ReplyShape.safeParse(kept);
  return (
    data && {
      tenant: data.tenant,
      sender: data.sender,
      account: { userId: data.userId, reference: { ...data } },
    }
  );
}
