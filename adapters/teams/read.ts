import { createHash } from 'node:crypto';
import type { Invocation, Place, PlaceCalled } from '../../commands/invocation.ts';
import { filesIn, type IncomingActivity, mentionsIn, teamOf, tenantOf, writtenIn } from './activity.ts';
import type { Connectors } from './connectors.ts';
import { lookUp } from './look-up.ts';
import type { TeamsReference, TeamsReply } from './reference.ts';
import { readActivityText } from './typed.ts';

export interface ReadOptions {
  appId: string;
  connectors: Connectors;
  fetchFile: Invocation['fetchFile'];
  /** The id of the HTTP request that brought the activity. */
  httpRequest: string | undefined;
}

/** An activity with the fields that an invocation needs: who, where, and how to answer. */
export interface SpokenActivity extends IncomingActivity {
  from: NonNullable<IncomingActivity['from']>;
  conversation: NonNullable<IncomingActivity['conversation']>;
  serviceUrl: string;
}

/** Whether the activity has those fields; if not, there is nothing to answer. */
export const isSpoken = (activity: IncomingActivity): activity is SpokenActivity =>
  Boolean(activity.from && activity.conversation && activity.serviceUrl);

/** The invocation's `asked` for a typed message. */
export const askedInWords = (activity: SpokenActivity, { appId }: ReadOptions): Invocation['asked'] => ({
  ...readActivityText({
    written: writtenIn(activity),
    mentions: mentionsIn(activity),
    isBot: (id) => id === activity.recipient?.id || id === `28:${appId}`,
    tenant: tenantOf(activity) ?? '',
  }),
  ...(isDirect(activity) ? filesOf(activity) : !isTargeted(activity) && { seenByAll: true }),
});

const filesOf = (activity: SpokenActivity): { files?: string[] } => {
  const files = filesIn(activity);
  return files.length > 0 ? { files } : {};
};

/** The id of an activity’s sender: that of their account in the directory, if Teams tells it. */
export const callerOf = ({ from }: SpokenActivity): string => from.aadObjectId || from.id;

/** The invocation of `asked` by the sender of `activity`. */
export function toInvocation(
  activity: SpokenActivity,
  asked: Invocation['asked'],
  { appId, connectors, fetchFile, httpRequest }: ReadOptions,
  once?: string,
): Invocation {
  const { from, conversation, serviceUrl } = activity;
  const tenant = tenantOf(activity) ?? '';
  const address = withoutThread(conversation.id);
  const kind = isDirect(activity) ? 'direct' : 'channel';
  const teamId = teamOf(activity);
  const reference = (conversationId: string): TeamsReference => ({ serviceUrl, conversationId });
  const place: Place = {
    ...{ platform: 'teams', tenant, address, kind },
    // Teams' channels are of a team, into which people are added, as they are into a chat.
    ...(kind === 'channel' && { isClosed: true }),
    ...(kind === 'channel' && { called: calledIn(activity, address) }),
    // Only where the app was added is anything said to the bot.
    ...(activity.type === 'message' && { isHeardThere: true }),
    reference: {
      ...reference(address),
      ...(teamId !== undefined && { teamId }),
      opensAt: `https://teams.microsoft.com/l/app/${appId}`,
    },
  };
  const userId = callerOf(activity);
  // The conversation's id includes the thread, so that the answer goes to the thread.
  const reply = {
    ...{ ...reference(conversation.id), tenant, userId },
    ...(kind === 'channel' && { sender: from.id }),
  } satisfies TeamsReply;
  return {
    requestId: requestId(activity, once),
    httpRequest,
    asked,
    caller: { platform: 'teams', tenant, id: userId },
    place,
    reply,
    ...(isTargeted(activity) && { isAnsweredAlone: true }),
    fetchFile,
    // The connector tells who is in a conversation, and of nobody which tags they have.
    membersOf: async () => undefined,
    lookUp: (account) => lookUp(account, { connectors, serviceUrl, conversationId: address, sender: from }),
  };
}

/** What an activity tells of its channel's name. That of a team's first channel, whose id is the team's, Teams does not tell. */
function calledIn(activity: SpokenActivity, address: string): PlaceCalled {
  const { channel, team } = activity.channelData ?? {};
  const isFirst = teamOf(activity) === address;
  return {
    ...(channel?.name ? { name: channel.name } : isFirst && { name: FIRST_CHANNEL, isUsual: true }),
    ...(team?.name && { teamName: team.name }),
  };
}

/** What Teams calls a team's first channel, until it is renamed. */
export const FIRST_CHANNEL = 'General';

/**
 * The idempotency key of a request. A message keeps its id when it is delivered again or edited, but the id is unique only
 * in its conversation. A press keeps its id when it is delivered again; another press has another. A form in a dialog goes
 * by `once`: its showing and entries. Without an id, the key is a digest of the body.
 */
function requestId(activity: SpokenActivity, once?: string): string {
  const { conversation, from, type, id } = activity;
  const kind = type === 'messageUpdate' ? 'message' : type;
  if (once !== undefined) return named(`${conversation.id} ${from.id} form ${once}`);
  const own = id ? `${conversation.id} ${kind} ${id}` : JSON.stringify(activity);
  return named(own);
}

const named = (own: string): string => `teams:${createHash('sha256').update(own).digest('base64url')}`;

/** A channel's conversation id carries the thread: "19:…@thread.tacv2;messageid=1700000000000". */
export const withoutThread = (conversationId: string): string => conversationId.replace(/;messageid=.*$/, '');

/** Whether it was said to the bot alone, where others read what else is said: by a slash command. */
export const isTargeted = ({ recipient }: SpokenActivity): boolean => recipient?.isTargeted === true;

/** Whether it was said in a person's own chat with us. */
export function isDirect({ conversation: { conversationType, isGroup, id } }: SpokenActivity): boolean {
  // Two people's chat is personal too, but not the bot's; theirs begins with "19:".
  if (conversationType) return conversationType === 'personal' && !id.startsWith('19:');
  return isGroup !== true && !id.startsWith('19:');
}
