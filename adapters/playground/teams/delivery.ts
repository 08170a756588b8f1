import { randomUUID } from 'node:crypto';
import { isObject } from '../http.ts';
import { aadObjectId } from '../sample.ts';
import type { PlatformObject, TeamsConversation } from '../trial.ts';
import { findPerson, type TeamsRoom, toConversationId } from './room.ts';
import { serviceUrl } from './tokens.ts';

/** How many milliseconds Teams waits for an answer. */
const PATIENCE_MS = 15_000;

/** The entity that describes the person's client. */
export const CLIENT = {
  type: 'clientInfo',
  locale: 'en-GB',
  country: 'GB',
  platform: 'Web',
  timezone: 'Europe/London',
};

/** The bot's answer to an activity. `body` is undefined unless the answer is JSON. */
export interface TeamsAnswer {
  status: number;
  body: PlatformObject | undefined;
}

/** A person in one of their conversations and, in a channel, perhaps in a thread. */
export interface TeamsSpot {
  room: TeamsRoom;
  user: string;
  conversation: TeamsConversation;
  thread?: string | undefined;
}

/**
 * Sends an activity from this spot to the bot, with all that Teams adds. Throws if there is no answer
 * within 15 seconds.
 */
export async function deliver(spot: TeamsSpot, activity: PlatformObject): Promise<TeamsAnswer> {
  const { site, authorization } = spot.room;
  const response = await fetch(`${site.botUrl}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: authorization(),
      'user-agent': 'Microsoft-SkypeBotApi',
    },
    body: JSON.stringify({ ...surroundings(spot), ...activity }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: response.status, body: readJson(await response.text()) };
}

/** What every activity says about the person, the conversation and the time. */
function surroundings({ room, user, conversation, thread }: TeamsSpot): PlatformObject {
  const { site, state } = room;
  const name = findPerson(user)?.name;
  const isChannel = conversation.kind === 'channel';
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: serviceUrl(site),
    timestamp: site.now().toISOString(),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: user, name, aadObjectId: aadObjectId(user) },
    recipient: state.bot,
    conversation: {
      id: toConversationId(conversation, thread),
      conversationType: conversation.kind,
      tenantId: state.tenantId,
      ...(conversation.kind !== 'personal' && { isGroup: true }),
    },
    entities: [
      { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
    ],
    channelData: {
      tenant: { id: state.tenantId },
      ...(isChannel && {
        teamsChannelId: conversation.id,
        teamsTeamId: state.team.id,
        channel: { id: conversation.id },
        team: { id: state.team.id, name: state.team.name, aadGroupId: state.team.aadGroupId },
      }),
    },
  };
}

function readJson(text: string): PlatformObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
