import { createHash } from 'node:crypto';
import type { Context } from '@slack/bolt';
import { FIRST_WORDS } from '../../commands/help/index.ts';
import type { Invocation, Place } from '../../commands/invocation.ts';
import { fromValue } from './buttons.ts';
import type { ChannelName } from './channel-names.ts';
import type { LookUp } from './look-up.ts';
import { fromMetadata, type ModalNotes } from './modal.ts';
import type {
  Arrival,
  CommandPayload,
  Envelope,
  PressPayload,
  SpokenEvent,
  SubmissionPayload,
} from './payload.ts';
import { readForm } from './read-form.ts';
import { firstMention, readText } from './read-text.ts';
import type { Reply } from './tell.ts';

/** An invocation from Slack, with the way to answer it. */
export interface SlackInvocation extends Invocation {
  reply: Reply;
}

/**
 * The workspace an account and a conversation are known by: the one the bot is installed in, or for an org-wide
 * installation the organisation, in which user ids are unique. It is the same for everyone in a conversation, guests
 * from other workspaces included: mentions and pickers name those by id alone, and within one installation Slack gives
 * an id to one person only. By each person's own team, the same person would be two accounts.
 */
export const tenantOf = ({ isEnterpriseInstall, teamId, enterpriseId }: Context): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';

/** Whom to ask what people and channels are called. */
export interface Names {
  lookUp: LookUp;
  channelOf: ChannelName;
}

/** A slash command. Each has a `trigger_id` of its own, part of what is signed; Slack itself never sends one twice. */
export async function fromCommand(
  body: CommandPayload,
  context: Context,
  { lookUp, channelOf }: Names,
): Promise<SlackInvocation> {
  const tenant = tenantOf(context);
  const { user_id: user, channel_id: channel, response_url: responseUrl } = body;
  const reply = { tenant, user, channel, shown: 'only', ...(responseUrl && { responseUrl }) } as const;
  return {
    requestId: `slack:command:${idOf(body.trigger_id, body)}`,
    asked: await readText(body.text ?? '', { tenant, nameOf: namer(tenant, lookUp), channelOf }),
    ...from(reply, lookUp),
  };
}

/**
 * Words to the bot in a channel or directly. Slack sends an event again, for days, under the same `event_id`. A mention in a
 * channel is known by its message: however it is edited, what it asks is done once.
 */
export async function fromMessage(
  event: SpokenEvent,
  envelope: Envelope,
  context: Context,
  { lookUp, channelOf }: Names,
): Promise<SlackInvocation> {
  const tenant = tenantOf(context);
  const { text = '', user = '', channel, thread_ts: thread } = event;
  const isMention = event.type === 'app_mention';
  const bot = ourId(envelope.authorizations) ?? (isMention ? firstMention(text) : undefined);
  const shown = isMention ? 'only' : 'here';
  const typed = await readText(text, { tenant, bot, nameOf: namer(tenant, lookUp), channelOf });
  return {
    requestId:
      isMention && event.ts
        ? `slack:mention:${channel}:${event.ts}`
        : `slack:event:${idOf(envelope.event_id, envelope)}`,
    asked: { ...typed, ...(!isDirect(channel) && { seenByAll: true }) },
    ...from({ tenant, user, channel, shown, ...(thread && { thread }) }, lookUp),
  };
}

/** Our coming into a channel, as asked by whoever brought us; undefined where it is somebody else's, or nobody is said to have. */
export function fromArrival(
  { user, channel, inviter }: Arrival,
  envelope: Envelope,
  context: Context,
  lookUp: LookUp,
): SlackInvocation | undefined {
  if (user !== ourId(envelope.authorizations) || inviter === undefined) return undefined;
  const reply = { tenant: tenantOf(context), user: inviter, channel, shown: 'here' } as const;
  return {
    requestId: `slack:event:${idOf(envelope.event_id, envelope)}`,
    asked: FIRST_WORDS,
    ...from(reply, lookUp),
  };
}

/** Whether an app wrote this, ourselves first of all: we must not answer ourselves. */
export const isFromApp = (event: SpokenEvent, { authorizations }: Envelope): boolean =>
  event.user === undefined ||
  event.user === ourId(authorizations) ||
  Boolean(event.bot_id) ||
  Boolean(event.app_id);

const ourId = (authorizations: Envelope['authorizations']): string | undefined =>
  authorizations?.find(({ is_bot }) => is_bot)?.user_id;

/** A press, or nothing if the button or the menu is none of ours. Each press has a `trigger_id` of its own. */
export function fromPress(
  body: PressPayload,
  action: Pressed,
  context: Context,
  lookUp: LookUp,
): SlackInvocation | undefined {
  const asked = fromValue(valueIn(action));
  const reply = replyToPress(body, context);
  if (!asked || !reply) return undefined;
  return { requestId: `slack:press:${idOf(body.trigger_id, body)}`, asked, ...from(reply, lookUp) };
}

/** What was pressed, as far as it is read: a button, or one line of a menu. */
type Pressed = Pick<PressPayload['actions'][number], 'type' | 'value' | 'selected_option'>;

function valueIn({ type, value, selected_option }: Pressed): string | undefined {
  if (type === 'button') return value;
  return type === 'overflow' ? selected_option?.value : undefined;
}

/** How to answer a press in a message or in a modal of ours. */
export function replyToPress(body: PressPayload, context: Context): Reply | undefined {
  const notes = body.view && fromMetadata(body.view.private_metadata);
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
 * A submitted form, or nothing if the modal is none of ours. When our answer is lost, Slack offers the person to submit
 * again: the same modal with the same entries under a new `trigger_id`. So what names the request is the modal and
 * what is in it; a corrected form is another request.
 */
export function fromSubmission(
  { user, view }: SubmissionPayload,
  lookUp: LookUp,
): SlackInvocation | undefined {
  const notes = fromMetadata(view.private_metadata);
  if (!notes?.submit) return undefined;
  const { command, args } = notes.submit;
  return {
    requestId: `slack:form:${view.id}:${digest([view.private_metadata, view.state.values])}`,
    asked: { command, args: { ...args, ...readForm(view) } },
    ...from(toReply(notes, user.id), lookUp),
  };
}

/** A request's own id, or for want of one what it says. */
const idOf = (id: string | undefined, body: object): string => id || digest(body);

const digest = (said: object): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);

const toReply = ({ tenant, channel, thread }: ModalNotes, user: string): Reply => ({
  tenant,
  user,
  channel,
  shown: 'only',
  ...(thread && { thread }),
});

function from(reply: Reply, lookUp: LookUp): Pick<SlackInvocation, 'caller' | 'place' | 'reply' | 'lookUp'> {
  const { tenant, user, channel } = reply;
  const place: Place = {
    platform: 'slack',
    tenant,
    address: channel,
    kind: isDirect(channel) ? 'direct' : 'channel',
  };
  return { caller: { platform: 'slack', tenant, id: user }, place, reply, lookUp };
}

const isDirect = (channel: string): boolean => channel.startsWith('D');

/** What a mentioned user is called; their id where Slack will not say, as a mention of an app is no mistake yet. */
const namer = (tenant: string, lookUp: LookUp) => (user: string) =>
  lookUp({ platform: 'slack', tenant, id: user }).then(
    ({ name }) => name,
    () => user,
  );
