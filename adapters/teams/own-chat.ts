import { SendError } from '../../commands/messenger.ts';
import type { Connectors } from './connectors.ts';
import { readReference, type TeamsReference } from './reference.ts';

/** The public cloud's global address, to open a chat with a person whose service address is unknown. */
const ANYWHERE = 'https://smba.trafficmanager.net/teams/';

/** A person, and what is kept of how to reach them. */
export interface ChatPartner {
  tenant: string;
  account: { userId: string; reference: unknown };
}

/**
 * Opens the chat with a person. This is idempotent, as Teams answers with an existing chat. The reference kept of a person
 * may be of another conversation, so only its service address is used.
 */
export async function openOwnChat(
  { tenant, account }: ChatPartner,
  { connectors, appId }: { connectors: Connectors; appId: string },
): Promise<TeamsReference> {
  const serviceUrl = readReference(account.reference)?.serviceUrl ?? ANYWHERE;
  const { conversations } = connectors.to(serviceUrl);
  const chat = await conversations
    .createConversation(chatParameters(appId, tenant, account.userId))
    .catch(asNotSent);
  return { serviceUrl, conversationId: chat.id };
}

const chatParameters = (appId: string, tenant: string, userId: string) => ({
  isGroup: false,
  bot: { id: `28:${appId}`, name: 'Convenor' },
  members: [{ id: userId, name: '' }],
  tenantId: tenant,
  channelData: { tenant: { id: tenant } },
});

/** Rethrows an error of opening a chat as one after which nothing was sent: opening a chat posts no message. */
function asNotSent(error: unknown): never {
  if (!(error instanceof SendError) || error.outcome !== 'in-doubt') throw error;
  throw new SendError('busy', error.message, { cause: error });
}
