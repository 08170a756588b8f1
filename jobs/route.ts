import type { Destination, Messenger } from '../commands/messenger.ts';
import type { Addressed, OutboxMessage } from '../storage/outbox/outbox.ts';
import type { Reads } from '../storage/store.ts';
import type { JobContext } from './job.ts';
import type { Way } from './lanes.ts';

/** Where and how to send a message; `accountId` is set if it goes to a person. */
export interface SendRoute {
  way: Way;
  accountId?: string;
  messenger: Messenger | undefined;
  to: Destination;
  /** The bot can say nothing in the channel: it is archived or deleted, or the bot was taken out of it. */
  isAbsent?: true;
  zone: string;
}

/** The route of a message as things are now; null if its recipient cannot be reached. */
export async function routeOf(
  { message, conversation, zone: theirs }: Addressed,
  { storage, messengers, zone, now }: JobContext,
): Promise<SendRoute | null> {
  if (conversation) {
    const { id, platform, tenant, address, reference, absence } = conversation;
    return {
      way: { lane: `${platform} ${tenant}`, conversation: id, isUrgent: true },
      messenger: messengers[platform],
      to: { tenant, conversation: { address, reference } },
      zone: theirs ?? zone,
      ...(absence !== null && { isAbsent: true }),
    };
  }
  const reach = await reachOf(message, storage.reading({ now: now() }).conversations);
  if (!reach) return null;
  const { accountId, platform, tenant, userId, direct, reference } = reach;
  const to = direct ? { tenant, conversation: direct } : { tenant, account: { userId, reference } };
  // A direct message is not urgent: it reminds a person of something, at a time they did not choose.
  const way = { lane: `${platform} ${tenant}`, conversation: accountId, isUrgent: false };
  return { way, accountId, messenger: messengers[platform], to, zone };
}

/** The account that the message was meant for. One not sent yet may go to another that can still be reached. */
async function reachOf({ personId, accountId, state }: OutboxMessage, conversations: Reads['conversations']) {
  if (!personId) return null;
  const reach = await conversations.reach(personId, accountId);
  return reach || accountId === null || state !== 'waiting' ? reach : conversations.reach(personId, null);
}
