import { aadObjectId, inTeams } from '../sample.ts';
import type { Site } from '../site.ts';
import type { PlatformObject, TeamsConversation, TeamsMessage, TeamsState } from '../trial.ts';

/** What the connector answers as `{error: {code, message}}`, with its HTTP status. */
export class TeamsError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The tenant as its parts share it. */
export interface TeamsRoom {
  site: Site;
  state: TeamsState;
  /** What goes into `Authorization` when the bot is called. */
  authorization(): string;
}

const KEPT_MESSAGES = 500;

/** A conversation by its id, "19:…;messageid=…" for a thread in a channel. Throws a 404 `TeamsError`. */
export function findConversation(
  room: TeamsRoom,
  fullId: string,
): { conversation: TeamsConversation; thread?: string } {
  const [id, thread] = fullId.split(';messageid=');
  const conversation = room.state.conversations.find((each) => each.id === id);
  if (!conversation) throw new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
  return { conversation, ...(thread !== undefined && { thread }) };
}

/** The same, for the bot: a 403 `TeamsError` where it is not installed. */
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

/** A message that is still there. Throws a 404 `TeamsError`. */
export function findActivity(conversation: TeamsConversation, id: string | undefined): TeamsMessage {
  const message = conversation.messages.find((each) => each.id === id && !each.deleted);
  if (!message)
    throw new TeamsError(
      404,
      'ActivityNotFoundInConversation',
      'The activity was not found in the conversation.',
    );
  return message;
}

/** Adds a message at the end, with an id of its own. */
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

/** The id as activities spell it: a channel's has its thread. */
export function toConversationId(conversation: TeamsConversation, thread: string | undefined): string {
  return conversation.kind === 'channel' && thread
    ? `${conversation.id};messageid=${thread}`
    : conversation.id;
}

/** A Teams user by their id, or by their id in the directory. */
export function findPerson(id: unknown): (typeof inTeams)[number] | undefined {
  return inTeams.find(({ teamsUser }) => teamsUser === id || aadObjectId(teamsUser) === id);
}

/** A member as the connector shows it. */
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
