import type { Activity, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { SendError } from '../../commands/messenger.ts';
import { message } from '../../commands/view.ts';
import { tenantOf } from './activity.ts';
import { openOwnChat } from './own-chat.ts';
import { callerOf, isDirect, isTargeted, type ReadOptions, type SpokenActivity } from './read.ts';
import { toActivity } from './render.ts';

/** A message that was posted, and whether the sender of the activity alone sees it. */
export interface Sent {
  id: string;
  isAlone: boolean;
}

/** How messages are posted in answer to one activity. All reject with `SendError`. */
export interface Posts {
  /** Posts for all who are there. */
  openly(activity: Partial<Activity>): Promise<Sent>;
  /**
   * Posts for the sender alone. Where Teams does not offer that, all who are there may read it; but what is for one person
   * goes into their own chat then.
   */
  alone(activity: Partial<Activity>, isForOne?: boolean): Promise<Sent>;
  /** Puts this in the place of a message that was posted so. */
  change(sent: Sent, activity: Partial<Activity>): Promise<void>;
  /** Deletes a message that was posted so. */
  remove(sent: Sent): Promise<void>;
}

/** Posts for one person in a conversation that others read too; `client` is the one for that. */
export const sendAlone = async (
  { conversations }: ConnectorClient,
  conversationId: string,
  recipient: { id: string; name: string },
  activity: Partial<Activity>,
): Promise<Sent> => {
  const { id } = await conversations.sendToConversation(conversationId, { ...activity, recipient });
  return { id, isAlone: true };
};

/** Posts in answer to this activity. */
export function createPosts(activity: SpokenActivity, context: TurnContext, reading: ReadOptions): Posts {
  const { from, conversation, serviceUrl } = activity;
  const { connectors } = reading;

  const openly: Posts['openly'] = async (reply) => {
    const sent = await context.sendActivity(reply);
    return { id: sent?.id ?? '', isAlone: false };
  };

  /** Posts in the sender's own chat, with a word where it was asked if others saw that. */
  const inOwnChat: Posts['openly'] = async (reply) => {
    const account = {
      userId: callerOf(activity),
      reference: { serviceUrl, conversationId: conversation.id },
    };
    const chat = await openOwnChat({ tenant: tenantOf(activity) ?? '', account }, reading);
    const { conversations } = connectors.to(chat.serviceUrl);
    const { id } = await conversations.sendToConversation(chat.conversationId, reply);
    return isTargeted(activity) ? { id, isAlone: false } : openly(toActivity(IN_OWN_CHAT));
  };

  return {
    openly,
    alone: async (reply, isForOne) => {
      if (isDirect(activity)) return openly(reply);
      try {
        const recipient = { id: from.id, name: from.name ?? '' };
        return await sendAlone(connectors.aloneTo(serviceUrl), conversation.id, recipient, reply);
      } catch (error) {
        if (!(error instanceof SendError) || error.outcome !== 'refused') throw error;
        return isForOne || isTargeted(activity) ? inOwnChat(reply) : openly(reply);
      }
    },
    change: async ({ id, isAlone }, reply) => {
      if (!isAlone) await context.updateActivity({ ...reply, id });
      else await connectors.aloneTo(serviceUrl).conversations.updateActivity(conversation.id, id, reply);
    },
    remove: async ({ id, isAlone }) => {
      if (!isAlone) return context.deleteActivity(id);
      await connectors.aloneTo(serviceUrl).conversations.deleteActivity(conversation.id, id);
    },
  };
}

const IN_OWN_CHAT = message('That is for you alone, so I have written it in our own chat.');
