import { createHash } from 'node:crypto';
import type { Context } from '@slack/bolt';
import type { Invocation, Place } from '../../commands/invocation.ts';
import { idOfRequest } from '../http-body.ts';
import { appAddress } from './app-address.ts';
import { fromValue } from './buttons.ts';
import type { ChannelName } from './channel-names.ts';
import type { FetchFile } from './fetch-file.ts';
import type { LookUp } from './look-up.ts';
import type { MembersOf } from './members-of.ts';
import { fromMetadata, type ModalNotes } from './modal.ts';
import type {
  CommandPayload,
  Envelope,
  MessageShortcutPayload,
  PressPayload,
  ShortcutPayload,
  SpokenEvent,
  SubmissionPayload,
} from './payload.ts';
import { readForm } from './read-form.ts';
import { firstMention, readText } from './read-text.ts';
import type { Reply } from './tell.ts';

/** An invocation from Slack, with its reply address. */
export interface SlackInvocation extends Invocation {
  reply: Reply;
}

/**
 * The tenant of accounts and conversations: the workspace the bot is installed in or, for an org-wide installation, the
 * organisation, in which user ids are unique. It is the same for everyone in a conversation, guests from other workspaces
 * included: mentions and pickers give those by id alone, and ids are unique within an installation. With each person's
 * own team as the tenant, one person would have two accounts.
 */
export const tenantOf = ({ isEnterpriseInstall, teamId, enterpriseId }: Context): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';

/** What an invocation may ask Slack for. */
export interface AskSlack {
  lookUp: LookUp;
  fetchFile: FetchFile;
  membersOf: MembersOf;
}

/** The same, with what a text is read with. */
export interface Names extends AskSlack {
  channelOf: ChannelName;
}

/** Reads a slash command. Its `trigger_id` is the request id: it is unique and signed, and Slack never sends one twice. */
export async function fromCommand(
  body: CommandPayload,
  context: Context,
  names: Names,
): Promise<SlackInvocation> {
  const tenant = tenantOf(context);
  const { user_id: user, channel_id: channel, response_url: responseUrl } = body;
  const reply = { tenant, user, channel, shown: 'only', ...(responseUrl && { responseUrl }) } as const;
  return {
    requestId: `slack:command:${idOf(body.trigger_id, body)}`,
    asked: await readText(body.text ?? '', { tenant, ...namesIn(tenant, names) }),
    ...from(reply, names, context, { ...body, channelName: body.channel_name }),
  };
}

/**
 * Reads a message to the bot. The request id is the `event_id`, under which Slack may repeat an event for days. For a
 * mention in a channel it is the message's id, so that its command runs once, however often the message is edited.
 */
export async function fromMessage(
  event: SpokenEvent,
  envelope: Envelope,
  context: Context,
  names: Names,
): Promise<SlackInvocation> {
  const tenant = tenantOf(context);
  const { text = '', user = '', channel, thread_ts: thread } = event;
  const isMention = event.type === 'app_mention';
  const bot = ourId(envelope.authorizations) ?? (isMention ? firstMention(text) : undefined);
  const shown = isMention ? 'only' : 'here';
  const typed = await readText(text, { tenant, bot, ...namesIn(tenant, names) });
  const said = from({ tenant, user, channel, shown, ...(thread && { thread }) }, names, context, envelope);
  return {
    requestId:
      isMention && event.ts
        ? `slack:mention:${channel}:${event.ts}`
        : `slack:event:${idOf(envelope.event_id, envelope)}`,
    asked: { ...typed, ...(isDirect(channel) ? filesOf(event) : { seenByAll: true }) },
    ...said,
    // Slack tells of these only where the bot is.
    place: { ...said.place, isHeardThere: true },
  };
}

const filesOf = (event: SpokenEvent): { files?: string[] } =>
  event.type === 'message' && event.files ? { files: event.files.map(({ id }) => id) } : {};

/** The invocation of a chosen shortcut, which opens the command's form. Its `trigger_id` is the request id. */
export function readShortcut(
  { user, ...body }: MessageShortcutPayload | ShortcutPayload,
  where: Omit<Reply, 'tenant' | 'user'>,
  asked: { command: string; args: Record<string, unknown> },
  context: Context,
  asks: AskSlack,
): SlackInvocation {
  const reply = { tenant: tenantOf(context), user: user.id, ...where };
  return {
    requestId: `slack:shortcut:${idOf(body.trigger_id, body)}`,
    asked,
    opensForm: true,
    ...from(reply, asks, context, {}),
  };
}

/** Whether an app wrote this. Above all, the bot must not answer itself. */
export const isFromApp = (event: SpokenEvent, { authorizations }: Envelope): boolean =>
  event.user === undefined ||
  event.user === ourId(authorizations) ||
  Boolean(event.bot_id) ||
  Boolean(event.app_id);

/** The bot's own user id. */
export const ourId = (authorizations: Envelope['authorizations']): string | undefined =>
  authorizations?.find(({ is_bot }) => is_bot)?.user_id;

/** Reads a press; undefined if the button or menu is none of ours. Its `trigger_id`, unique to each press, is the request id. */
export function fromPress(
  body: PressPayload,
  action: Pressed,
  context: Context,
  asks: AskSlack,
): SlackInvocation | undefined {
  const asked = fromValue(valueIn(action));
  const reply = replyToPress(body, context);
  if (!asked || !reply) return undefined;
  return {
    requestId: `slack:press:${idOf(body.trigger_id, body)}`,
    asked,
    ...from(reply, asks, context, { ...body, channelName: body.channel?.name }),
  };
}

/** The fields read of what was pressed: a button, or one line of a menu. */
type Pressed = Pick<PressPayload['actions'][number], 'type' | 'value' | 'selected_option'>;

function valueIn({ type, value, selected_option }: Pressed): string | undefined {
  if (type === 'button') return value;
  return type === 'overflow' ? selected_option?.value : undefined;
}

/** The reply address of a press in a message or in a modal of ours. */
export function replyToPress(body: PressPayload, context: Context): Reply | undefined {
  const notes = body.view && fromMetadata(body.view.private_metadata);
  if (notes && body.view?.type === 'home') return { ...toReply(notes, body.user.id), shown: 'here' };
  if (notes) return toReply(notes, body.user.id);
  const channel = body.channel?.id ?? body.container.channel_id;
  if (channel === undefined) return undefined;
  const thread = body.message?.thread_ts ?? body.container.thread_ts;
  return {
    tenant: tenantOf(context),
    user: body.user.id,
    channel,
    shown: 'only',
    ...(thread && { thread }),
    ...(body.response_url && { responseUrl: body.response_url }),
  };
}

/**
 * Reads a submitted form; undefined if the modal is none of ours. If our answer is lost, Slack lets the person submit the
 * same modal with the same entries again, under a new `trigger_id`. So the request id is made from the modal and its
 * entries; a corrected form is another request.
 */
export function fromSubmission(
  { user, view, api_app_id }: SubmissionPayload,
  context: Context,
  asks: AskSlack,
): SlackInvocation | undefined {
  const notes = fromMetadata(view.private_metadata);
  if (!notes?.submit) return undefined;
  const { command, args } = notes.submit;
  return {
    requestId: `slack:form:${view.id}:${digest([view.private_metadata, view.state.values])}`,
    asked: { command, args: { ...args, ...readForm(view) } },
    ...from(toReply(notes, user.id), asks, context, { api_app_id }),
  };
}

/** Returns the request's own id or, if it has none, a digest of its body. */
export const idOf = (id: string | undefined, body: object): string => id || digest(body);

const digest = (said: object): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);

const toReply = ({ tenant, channel, thread, responseUrl }: ModalNotes, user: string): Reply => ({
  ...{ tenant, user, channel },
  shown: 'only',
  ...(thread && { thread }),
  ...(responseUrl && { responseUrl }),
});

/** What Slack calls every private channel in commands and presses. */
const PRIVATE = 'privategroup';
/** That, and what it calls the chats of people. */
const NO_NAME = /^(?:privategroup|directmessage|mpdm-.*)$/;

/** The parts of an invocation that are read of every payload in the same way. */
export function from(
  reply: Reply,
  asks: AskSlack,
  context: Context,
  { api_app_id: app, channelName }: { api_app_id?: string | undefined; channelName?: string | undefined },
): Omit<SlackInvocation, 'requestId' | 'asked'> {
  const { tenant, user, channel } = reply;
  const place: Place = {
    platform: 'slack',
    tenant,
    address: channel,
    kind: isDirect(channel) ? 'direct' : 'channel',
    ...(channelName === PRIVATE && { isClosed: true }),
    ...(channelName && !NO_NAME.test(channelName) && { called: { name: channelName } }),
    // A link names a workspace; an organisation of several has none of its own.
    ...(app && tenant.startsWith('T') && { reference: { opensAt: appAddress(app, tenant) } }),
  };
  const httpRequest = idOfRequest(context.request);
  const caller = { platform: 'slack', tenant, id: user } as const;
  const { lookUp, fetchFile, membersOf } = asks;
  return {
    ...{ httpRequest, caller, place, reply, lookUp },
    fetchFile: (id) => fetchFile(caller, id),
    membersOf: (group) => membersOf(tenant, group),
  };
}

const isDirect = (channel: string): boolean => channel.startsWith('D');

/**
 * Finds the names of mentioned users and channels of a tenant. A user's id stands for their name if the look-up fails, as a
 * mention of an app is not yet a mistake.
 */
export const namesIn = (tenant: string, { lookUp, channelOf }: Pick<Names, 'lookUp' | 'channelOf'>) => ({
  nameOf: (user: string) =>
    lookUp({ platform: 'slack', tenant, id: user }).then(
      ({ name }) => name,
      () => user,
    ),
  channelOf: (channel: string) => channelOf(tenant, channel),
});
