import { type Destination, type Messenger, type Posted, SendError } from '../../commands/messenger.ts';
import type { Message } from '../../commands/view.ts';
import type { Connectors } from './connectors.ts';
import { createPeopleThere } from './people-there.ts';
import { readAsker, readReference, referenceOr, type TeamsReference } from './reference.ts';
import { toActivity } from './render.ts';

/** The public cloud's global address, to open a chat with a person whose service address is unknown. */
const ANYWHERE = 'https://smba.trafficmanager.net/teams/';

/** Posts proactive messages in Teams. Teams cannot be searched, so a send that was cut off stays 'unknowable'. */
export function createMessenger(connectors: Connectors, appId: string): Messenger {
  const send = async (reference: TeamsReference, message: Message): Promise<Posted> => {
    const { conversations } = connectors.to(reference.serviceUrl);
    const sent = await conversations.sendToConversation(reference.conversationId, toActivity(message));
    if (!sent.id) throw new SendError('in-doubt', 'Teams took the message but gave no id for it.');
    return { remoteId: sent.id, place: { ...reference } };
  };

  /**
   * Opens the chat with a person. This is idempotent, as Teams answers with an existing chat. The reference kept of a person
   * may be of another conversation, so only its service address is used.
   */
  const chatWith = async ({ tenant, account }: PersonDestination): Promise<TeamsReference> => {
    const serviceUrl = readReference(account.reference)?.serviceUrl ?? ANYWHERE;
    const { conversations } = connectors.to(serviceUrl);
    const chat = await conversations
      .createConversation(chatParameters(appId, tenant, account.userId))
      .catch(asNotSent);
    return { serviceUrl, conversationId: chat.id };
  };

  return {
    platform: 'teams',
    ...createPeopleThere(connectors),
    post: async (to, message) => {
      const reference = 'conversation' in to ? inConversation(to) : await chatWith(to);
      return send(reference, message);
    },
    edit: async ({ remoteId, place }, message, to) => {
      const { serviceUrl, conversationId } = { ...referenceOr(place), ...serviceUrlNow(to) };
      const { conversations } = connectors.to(serviceUrl);
      await conversations.updateActivity(conversationId, remoteId, toActivity(message));
    },
    find: async () => 'unknowable',
    answer: async (reply, message) => {
      await send(referenceOr(reply), message).catch(async (error: unknown) => {
        const asker = readAsker(reply);
        if (!asker || !(error instanceof SendError) || error.outcome !== 'refused') throw error;
        await send(await chatWith(asker), message);
      });
    },
  };
}

type Conversation = Extract<Destination, { conversation: unknown }>;
type PersonDestination = Extract<Destination, { account: unknown }>;

function inConversation({ conversation: { address, reference } }: Conversation): TeamsReference {
  return { ...referenceOr(reference), conversationId: address };
}

/** The newest known service address: Teams may move a conversation to another. */
function serviceUrlNow(to: Destination): Pick<TeamsReference, 'serviceUrl'> | undefined {
  const reference = readReference('conversation' in to ? to.conversation.reference : to.account.reference);
  return reference && { serviceUrl: reference.serviceUrl };
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
