import { type Destination, type Messenger, type Posted, SendError } from '../../commands/messenger.ts';
import type { Message } from '../../commands/view.ts';
import type { Connectors } from './connectors.ts';
import { openOwnChat } from './own-chat.ts';
import { createPeopleThere } from './people-there.ts';
import { sendAlone } from './posts.ts';
import { readAsker, readReference, referenceOr, type TeamsReference } from './reference.ts';
import { toActivity } from './render.ts';

/** Posts proactive messages in Teams. Teams cannot be searched, so a send that was cut off stays 'unknowable'. */
export function createMessenger(connectors: Connectors, appId: string): Messenger {
  const send = async (reference: TeamsReference, message: Message): Promise<Posted> => {
    const { conversations } = connectors.to(reference.serviceUrl);
    const sent = await conversations.sendToConversation(reference.conversationId, toActivity(message));
    if (!sent.id) throw new SendError('in-doubt', 'Teams took the message but gave no id for it.');
    return { remoteId: sent.id, place: { ...reference } };
  };

  const alone = ({ serviceUrl, conversationId }: TeamsReference, id: string, message: Message) =>
    sendAlone(connectors.aloneTo(serviceUrl), conversationId, { id, name: '' }, toActivity(message));

  return {
    platform: 'teams',
    ...createPeopleThere(connectors),
    post: async (to, message) => {
      const reference =
        'conversation' in to ? inConversation(to) : await openOwnChat(to, { connectors, appId });
      return send(reference, message);
    },
    edit: async ({ remoteId, place }, message, to) => {
      const { serviceUrl, conversationId } = { ...referenceOr(place), ...serviceUrlNow(to) };
      const { conversations } = connectors.to(serviceUrl);
      await conversations.updateActivity(conversationId, remoteId, toActivity(message));
    },
    find: async () => 'unknowable',
    answer: async (reply, message) => {
      const [reference, asker] = [referenceOr(reply), readAsker(reply)];
      await firstTaken([
        ...(asker?.sender ? [() => alone(reference, asker.sender ?? '', message)] : []),
        () => send(reference, message),
        ...(asker ? [async () => send(await openOwnChat(asker, { connectors, appId }), message)] : []),
      ]);
    },
  };
}

/** Tries one way after the other, as long as they are refused. */
async function firstTaken([first, ...others]: (() => Promise<unknown>)[]): Promise<void> {
  try {
    await first?.();
  } catch (error) {
    if (others.length === 0 || !(error instanceof SendError) || error.outcome !== 'refused') throw error;
    await firstTaken(others);
  }
}

type Conversation = Extract<Destination, { conversation: unknown }>;

function inConversation({ conversation: { address, reference } }: Conversation): TeamsReference {
  return { ...referenceOr(reference), conversationId: address };
}

/** The newest known service address: Teams may move a conversation to another. */
function serviceUrlNow(to: Destination): Pick<TeamsReference, 'serviceUrl'> | undefined {
  const reference = readReference('conversation' in to ? to.conversation.reference : to.account.reference);
  return reference && { serviceUrl: reference.serviceUrl };
}
