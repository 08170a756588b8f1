import type { Destination, Messenger } from '../commands/messenger.ts';
import type { OutboxMessage } from '../storage/outbox/outbox.ts';
import type { Reads } from '../storage/store.ts';
import type { JobContext } from './job.ts';

/** How a message goes; `accountId` where it goes to a person. */
export interface Route {
  accountId?: string;
  messenger: Messenger | undefined;
  to: Destination;
  zone: string;
}

/** How a message is to go now; null where nobody can be reached. */
export async function routeOf(message: OutboxMessage, context: JobContext): Promise<Route | null> {
  const { storage, messengers, zone, now } = context;
  const { conversations, networks } = storage.reading({ now: now() });
  if (message.conversationId) {
    const { platform, tenant, address, reference, networkId } = await conversations.get(
      message.conversationId,
    );
    const network = networkId ? await networks.get(networkId) : null;
    return {
      messenger: messengers[platform],
      to: { tenant, conversation: { address, reference } },
      zone: network?.zone ?? zone,
    };
  }
  const reach = await reachOf(message, conversations);
  if (!reach) return null;
  const { accountId, platform, tenant, userId, direct, reference } = reach;
  const to = direct ? { tenant, conversation: direct } : { tenant, account: { userId, reference } };
  return { accountId, messenger: messengers[platform], to, zone };
}

/** On the account it was meant for; what was not sent yet may go to another that can still be reached. */
async function reachOf({ personId, accountId, state }: OutboxMessage, conversations: Reads['conversations']) {
  if (!personId) return null;
  const reach = await conversations.reach(personId, accountId);
  return reach || accountId === null || state !== 'waiting' ? reach : conversations.reach(personId, null);
}
