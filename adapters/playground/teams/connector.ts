import { isObject } from '../http.ts';
import type { PlatformObject, TeamsAttachment, TeamsConversation, TeamsMessage } from '../trial.ts';
import { checkFileCard } from './consent.ts';
import {
  addMessage,
  findActivity,
  findForBot,
  findPerson,
  notFound,
  TeamsError,
  type TeamsRoom,
  toMember,
} from './room.ts';

/** A request to the connector, with the name by which faults refer to it. */
export interface ConnectorRequest {
  name: 'send' | 'update' | 'delete' | 'createConversation' | 'members';
  /** Does what was asked, in the address or in the body. It returns a status and a body, or throws `TeamsError`. */
  work(room: TeamsRoom, body: PlatformObject): { status: number; body?: unknown };
}

const ok = (body?: unknown, status = 200) => ({ status, body });

/**
 * Finds the operation of the Bot Connector's API at `verb` and `path`, "v3/conversations/…" in decoded
 * parts.
 */
export function findOperation(verb: string, path: readonly string[]): ConnectorRequest | undefined {
  const [version, place, id, part, item, ...rest] = path;
  if (version !== 'v3' || place !== 'conversations' || rest.length > 0) return undefined;
  if (id === undefined)
    return verb === 'POST' ? { name: 'createConversation', work: createConversation } : undefined;
  if (part === 'activities') return activity(verb, id, item);
  if (verb === 'GET' && (part === 'members' || part === 'pagedmembers')) return members(id, part, item);
  return undefined;
}

function activity(verb: string, id: string, item: string | undefined): ConnectorRequest | undefined {
  switch (verb) {
    case 'POST':
      return { name: 'send', work: (room, body) => ok({ id: send(room, id, body, item).id }, 201) };
    case 'PUT':
      return item === undefined
        ? undefined
        : { name: 'update', work: (room, body) => ok({ id: update(room, id, item, body).id }) };
    case 'DELETE':
      return item === undefined
        ? undefined
        : { name: 'delete', work: (room, body) => ok(remove(room, id, item, body)) };
    default:
      return undefined;
  }
}

/**
 * Sends a message. In a channel, it goes to the thread named by the conversation's id or by the message
 * replied to, or else starts a thread.
 */
function send(
  room: TeamsRoom,
  id: string,
  body: PlatformObject,
  replyToId: string | undefined,
): { id: string } {
  const { conversation, thread } = findForBot(room, id);
  const content = readActivity(body);
  for (const each of content.attachments) checkFileCard(each, conversation.kind === 'personal');
  // Activities that are not messages, such as an installation, have ids of this form. A reply to one starts
  // a thread.
  const above = thread ?? (replyToId?.startsWith('f:') ? undefined : replyToId);
  const isInThread = conversation.kind === 'channel' && above !== undefined;
  const root = isInThread ? findActivity(conversation, above) : undefined;
  return addMessage(room, conversation, {
    ...content,
    from: room.state.bot,
    ...(isTargeted(body) && { onlyFor: recipientOf(body, conversation) }),
    ...(root && { replyTo: root.replyTo ?? root.id }),
  });
}

/** Whether a call is about a message that one person alone sees. */
const isTargeted = ({ isTargetedActivity }: PlatformObject): boolean => isTargetedActivity === 'true';

/** Whom a targeted message is for: somebody in the channel or group chat. Throws `TeamsError` 400. */
function recipientOf({ recipient }: PlatformObject, { kind, members }: TeamsConversation): string {
  const id = isObject(recipient) ? recipient.id : undefined;
  const user = findPerson(id)?.teamsUser;
  if (kind !== 'personal' && user !== undefined && members.includes(user)) return user;
  throw new TeamsError(400, 'BadArgument', 'A targeted message needs a recipient in a group conversation.');
}

function update(room: TeamsRoom, id: string, item: string, body: PlatformObject): TeamsMessage {
  const message = ownActivity(room, findForBot(room, id).conversation, item, body);
  Object.assign(message, readActivity(body), { edited: true });
  delete message.cardFor;
  room.site.world.changed();
  return message;
}

function remove(room: TeamsRoom, id: string, item: string, body: PlatformObject): undefined {
  const message = ownActivity(room, findForBot(room, id).conversation, item, body);
  Object.assign(message, { deleted: true, text: '', attachments: [], mentions: [] });
  room.site.world.changed();
}

function ownActivity(
  room: TeamsRoom,
  conversation: TeamsConversation,
  id: string,
  body: PlatformObject,
): TeamsMessage {
  const message = findActivity(conversation, id);
  if (isTargeted(body) !== (message.onlyFor !== undefined)) throw notFound();
  if (message.from.id === room.state.bot.id) return message;
  throw new TeamsError(403, 'BotNotAuthor', 'The bot may only change its own messages.');
}

/** Opens the personal chat with one member. */
function createConversation(room: TeamsRoom, body: PlatformObject): { status: number; body: PlatformObject } {
  const data = isObject(body.channelData) ? body.channelData : {};
  const tenantId = isObject(data.tenant) ? data.tenant.id : body.tenantId;
  if (tenantId !== room.state.tenantId)
    throw new TeamsError(400, 'BadArgument', 'The tenant is missing or is not this one.');
  const [member, ...others] = Array.isArray(body.members) ? body.members.filter(isObject) : [];
  if (!member || others.length > 0)
    throw new TeamsError(400, 'BadSyntax', 'Incorrect conversation creation parameters.');
  const person = findPerson(member.id);
  if (!person) throw new TeamsError(400, 'BadArgument', 'Failed to decrypt pairwise id.');
  const chat = room.state.conversations.find(
    (each) => each.kind === 'personal' && each.members[0] === person.teamsUser,
  );
  if (!chat) throw new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
  findForBot(room, chat.id);
  return { status: 201, body: { id: chat.id } };
}

function members(id: string, part: string, item: string | undefined): ConnectorRequest {
  const listed = (room: TeamsRoom) =>
    findForBot(room, id).conversation.members.flatMap((each) => {
      const person = findPerson(each);
      return person ? [toMember(room, person)] : [];
    });
  const one = (room: TeamsRoom) => {
    const found = listed(room).find((each) => each.id === item || each.aadObjectId === item);
    if (!found)
      throw new TeamsError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
    return found;
  };
  if (item !== undefined) return { name: 'members', work: (room) => ok(one(room)) };
  if (part === 'members') return { name: 'members', work: (room) => ok(listed(room)) };
  return { name: 'members', work: (room, asked) => ok(pageOf(listed(room), asked)) };
}

/** One page of these members, as the address asks for it. */
function pageOf(members: PlatformObject[], { pageSize, continuationToken }: PlatformObject): PlatformObject {
  const from = Number(continuationToken ?? 0);
  const to = from + Number(pageSize ?? 200);
  return { members: members.slice(from, to), ...(to < members.length && { continuationToken: String(to) }) };
}

/** Checks the content of a message from the bot. Throws `TeamsError` 400. */
function readActivity(
  body: PlatformObject,
): Pick<TeamsMessage, 'text' | 'textFormat' | 'mentions' | 'attachments'> {
  if (body.type !== 'message') throw new TeamsError(400, 'BadSyntax', `Unknown activity type ${body.type}.`);
  const text = typeof body.text === 'string' ? body.text : '';
  const attachments = Array.isArray(body.attachments)
    ? body.attachments.filter(isObject).map(readAttachment)
    : [];
  if (text === '' && attachments.length === 0) {
    throw new TeamsError(400, 'BadSyntax', 'A message needs text or an attachment.');
  }
  const entities = Array.isArray(body.entities) ? body.entities.filter(isObject) : [];
  const mentions = entities.flatMap(({ type, mentioned, text: words }) =>
    type === 'mention' && isObject(mentioned)
      ? [{ id: String(mentioned.id), name: String(mentioned.name), text: String(words) }]
      : [],
  );
  return {
    text,
    textFormat: body.textFormat === 'plain' || body.textFormat === 'xml' ? body.textFormat : 'markdown',
    mentions,
    attachments,
  };
}

function readAttachment({ contentType, content, contentUrl, name }: PlatformObject): TeamsAttachment {
  if (typeof contentType !== 'string')
    throw new TeamsError(400, 'BadSyntax', 'An attachment needs a contentType.');
  if (contentType === 'application/vnd.microsoft.card.adaptive') {
    const isCard =
      isObject(content) && content.type === 'AdaptiveCard' && /^1\.[0-5]$/.test(String(content.version));
    if (!isCard)
      throw new TeamsError(400, 'BadSyntax', 'Attachment is not an Adaptive Card of version 1.0 to 1.5.');
  }
  return {
    contentType,
    ...(isObject(content) && { content }),
    ...(typeof contentUrl === 'string' && { contentUrl }),
    ...(typeof name === 'string' && { name }),
  };
}
