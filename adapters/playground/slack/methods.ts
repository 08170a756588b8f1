import { inSlack } from '../sample.ts';
import type { PlatformObject, SlackChannel, SlackMessage } from '../trial.ts';
import { fileMethods } from './files.ts';
import { reactionMethods } from './reactions.ts';
import {
  addMessage,
  findChannel,
  findIm,
  findMessage,
  readContent,
  SlackError,
  type SlackRoom,
} from './room.ts';
import { toApiBot, toApiMessage, toApiUser } from './shapes.ts';
import { unfurlMethods } from './unfurls.ts';
import { viewMethods } from './views.ts';

/**
 * A method of Slack's API. It takes the arguments and returns the rest of `{ok: true, …}`, or throws
 * `SlackError`.
 */
export type SlackMethod = (room: SlackRoom, args: PlatformObject) => PlatformObject;

const MOST_TEXT_IN_UPDATE = 4_000;

export const slackMethods: { [name: string]: SlackMethod } = {
  ...viewMethods,
  ...fileMethods,
  ...reactionMethods,
  ...unfurlMethods,

  'auth.test': ({ site, state }) => ({
    url: `${site.url}/slack/`,
    team: state.team.name,
    user: state.bot.name.toLowerCase(),
    team_id: state.team.id,
    user_id: state.bot.userId,
    bot_id: state.bot.botId,
    is_enterprise_install: false,
  }),

  'chat.postMessage': (room, args) => {
    const channel = where(room, args.channel);
    if (!channel.botIsMember) throw new SlackError('not_in_channel');
    const content = readContent(args);
    if (!content.text && !content.blocks) throw new SlackError('no_text');
    const root = args.thread_ts === undefined ? undefined : threadRoot(channel, args.thread_ts);
    const message = addMessage(room, channel, {
      ...content,
      user: room.state.bot.userId,
      text: content.text ?? '',
      blocks: content.blocks ?? [],
      ...(root !== undefined && { thread_ts: root }),
    });
    return { channel: channel.id, ts: message.ts, message: toApiMessage(room, message, true) };
  },

  'chat.postEphemeral': (room, args) => {
    const channel = findChannel(room, args.channel);
    if (!channel.botIsMember) throw new SlackError('not_in_channel');
    if (!channel.members.includes(String(args.user))) throw new SlackError('user_not_in_channel');
    const content = readContent(args);
    if (!content.text && !content.blocks) throw new SlackError('no_text');
    const { ts } = addMessage(room, channel, {
      ...content,
      user: room.state.bot.userId,
      text: content.text ?? '',
      blocks: content.blocks ?? [],
      onlyFor: String(args.user),
      ...(args.thread_ts !== undefined && { thread_ts: String(args.thread_ts) }),
    });
    return { message_ts: ts };
  },

  'chat.update': (room, args) => {
    const channel = findChannel(room, args.channel);
    const message = own(room, findMessage(channel, args.ts), 'cant_update_message');
    const content = readContent(args, MOST_TEXT_IN_UPDATE);
    if (Object.keys(content).length === 0) throw new SlackError('no_text');
    Object.assign(message, content, { edited: true });
    room.site.world.changed();
    return { channel: channel.id, ts: message.ts, text: message.text, message: toApiMessage(room, message) };
  },

  'chat.delete': (room, args) => {
    const channel = findChannel(room, args.channel);
    const message = own(room, findMessage(channel, args.ts), 'cant_delete_message');
    channel.messages = channel.messages.filter((each) => each !== message);
    room.site.world.changed();
    return { channel: channel.id, ts: message.ts };
  },

  'chat.getPermalink': (room, args) => {
    const { id } = findChannel(room, args.channel);
    const ts = String(args.message_ts);
    return {
      channel: id,
      permalink: `https://lpn-assembly.slack.com/archives/${id}/p${ts.replace('.', '')}`,
    };
  },

  'conversations.open': (room, args) => {
    const users = String(args.users ?? '').split(',');
    if (users.length !== 1) throw new SlackError('method_not_supported_for_channel_type');
    const im = findIm(room, users[0]);
    return { channel: { id: im.id } };
  },

  'conversations.members': (room, args) => {
    const channel = findChannel(room, args.channel);
    const everyone = [...channel.members, ...(channel.botIsMember ? [room.state.bot.userId] : [])];
    const from = Number(String(args.cursor ?? '').replace(/^after:/, '') || 0);
    const to = from + Number(args.limit ?? 100);
    const next_cursor = to < everyone.length ? `after:${to}` : '';
    return { members: everyone.slice(from, to), response_metadata: { next_cursor } };
  },

  'conversations.history': (room, args) => {
    const messages = readable(room, args).filter(
      (each) => each.thread_ts === undefined || each.thread_ts === each.ts,
    );
    return page(room, messages.toReversed(), args);
  },

  'conversations.info': (room, args) => {
    const { id, name, members, botIsMember } = findChannel(room, args.channel);
    const num_members = members.length + (botIsMember ? 1 : 0);
    return { channel: { id, name, ...(args.include_num_members === true && { num_members }) } };
  },

  'users.info': (room, args) => ({
    user:
      args.user === room.state.bot.userId
        ? toApiBot(room)
        : toApiUser(
            room,
            inSlack.find((each) => each.slackUser === args.user),
            'user_not_found',
          ),
  }),

  'users.lookupByEmail': (room, args) => ({
    user: toApiUser(
      room,
      inSlack.find((each) => each.email === args.email),
      'users_not_found',
    ),
  }),
};

/** The channel with this id. A user's id stands for their direct messages. */
function where(room: SlackRoom, id: unknown): SlackChannel {
  return /^[UW]/.test(String(id)) && room.state.channels.every((each) => each.id !== id)
    ? imOrNotFound(room, id)
    : findChannel(room, id);
}

function imOrNotFound(room: SlackRoom, user: unknown): SlackChannel {
  if (!inSlack.some((each) => each.slackUser === user)) throw new SlackError('channel_not_found');
  return findIm(room, user);
}

/** The ts of the first message of the thread that this message starts or is in. Throws `thread_not_found`. */
function threadRoot(channel: SlackChannel, ts: unknown): string {
  const message = channel.messages.find((each) => each.ts === ts);
  if (!message) throw new SlackError('thread_not_found');
  return message.thread_ts ?? message.ts;
}

function own(room: SlackRoom, message: SlackMessage, error: string): SlackMessage {
  if (message.user !== room.state.bot.userId) throw new SlackError(error);
  return message;
}

function readable(room: SlackRoom, args: PlatformObject): SlackMessage[] {
  const channel = findChannel(room, args.channel);
  if (!channel.botIsMember) throw new SlackError('not_in_channel');
  const inclusive = args.inclusive === true;
  const oldest = Number(args.oldest ?? 0);
  const latest = Number(args.latest ?? Number.MAX_SAFE_INTEGER);
  return channel.messages.filter(({ ts, onlyFor }) => {
    const at = Number(ts);
    const isBetween = inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
    return onlyFor === undefined && isBetween;
  });
}

function page(room: SlackRoom, messages: SlackMessage[], args: PlatformObject): PlatformObject {
  const limit = Number(args.limit ?? 100);
  const withMetadata = args.include_all_metadata === true;
  return {
    messages: messages.slice(0, limit).map((each) => toApiMessage(room, each, withMetadata)),
    has_more: messages.length > limit,
    response_metadata: { next_cursor: '' },
  };
}
