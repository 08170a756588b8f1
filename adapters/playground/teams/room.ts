import { aadObjectId, inTeams } from '../sample.ts';
import type { Site } from '../site.ts';
import type { PlatformObject, TeamsConversation, TeamsMessage, TeamsState } from '../trial.ts';

/** An error that the connector answers as `{error: {code, message}}`, with its HTTP status. */
export class TeamsError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The tenant, as its parts share it. */
export interface TeamsRoom {
  site: Site;
  state: TeamsState;
  /** The value of `Authorization` when the bot is called. */
  authorization(): string;
}

const KEPT_MESSAGES = 1_000;

/** The conversation with this id. "19:…;messageid=…" means a thread in a channel. Throws `TeamsError` 404. */
export function findConversation(
  room: TeamsRoom,
  fullId: string,
): { conversation: TeamsConversation; thread?: string } {
  const [id, thread] = fullId.split(';messageid=');
  const conversation = room.state.conversations.find((each) => each.id === id);
  if (!conversation) throw new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
  return { conversation, ...(thread !== undefined && { thread }) };
}

/** The same, for the bot. Throws `TeamsError` 403 where it is not installed. */
export function findForBot(room: TeamsRoom, fullId: string): ReturnType<typeof findConversation> {
  const found = findConversation(room, fullId);
  if (!found.conversation.botInstalled) {
    throw new TeamsError(
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    );
  }
  return found;
}

/** The message with this id, unless it was deleted, or is not for this reader. Throws `TeamsError` 404. */
export function findActivity(
  conversation: TeamsConversation,
  id: string | undefined,
  reader?: string,
): TeamsMessage {
  const message = conversation.messages.find((each) => each.id === id && !each.deleted);
  const isForOther = reader !== undefined && message?.onlyFor !== undefined && message.onlyFor !== reader;
  if (!message || isForOther) throw notFound();
  return message;
}

export const notFound = (): TeamsError =>
  new TeamsError(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');

/** Adds a message at the end of the conversation, with an id of its own. */
export function addMessage(
  room: TeamsRoom,
  conversation: TeamsConversation,
  message: Omit<TeamsMessage, 'id' | 'sentAt'>,
): TeamsMessage {
  const now = room.site.now();
  const added = { ...message, id: String(room.site.world.stamp(now)), sentAt: now.toISOString() };
  conversation.messages = [...conversation.messages, added].slice(-KEPT_MESSAGES);
  room.site.world.changed();
  return added;
}

/** The conversation's id as activities write it. In a channel it contains the thread. */
export function toConversationId(conversation: TeamsConversation, thread: string | undefined): string {
  return conversation.kind === 'channel' && thread
    ? `${conversation.id};messageid=${thread}`
    : conversation.id;
}

/** The Teams user with this id, or with this id in the directory. */
export function findPerson(id: unknown): (typeof inTeams)[number] | undefined {
  return inTeams.find(({ teamsUser }) => teamsUser === id || aadObjectId(teamsUser) === id);
}

/** A member, as the connector shows them. */
export function toMember(room: TeamsRoom, person: (typeof inTeams)[number]): PlatformObject {
  const [givenName, surname] = person.name.split(' ');
  return {
    id: person.teamsUser,
    name: person.name,
    givenName,
    surname,
    email: person.email,
    userPrincipalName: person.email,
    aadObjectId: aadObjectId(person.teamsUser),
    objectId: aadObjectId(person.teamsUser),
    tenantId: room.state.tenantId,
    userRole: 'user',
  };
}
