import { randomUUID } from 'node:crypto';
import { isObject } from '../http.ts';
import { inSlack } from '../sample.ts';
import type { ActResult, PlatformObject, SlackAct, SlackChannel, SlackPress } from '../trial.ts';
import {
  actor,
  channelNameOf,
  deliverCommand,
  deliverEvent,
  deliverInteraction,
  heard,
  nameOfUser,
  seconds,
  sender,
} from './delivery.ts';
import { toFile } from './files.ts';
import { closeForm, openList, pressInForm, pressInView, submitForm } from './forms.ts';
import { newResponseUrl, speak } from './hooks.ts';
import {
  addMessage,
  findChannel,
  findIm,
  findMessage,
  newTrigger,
  SlackError,
  type SlackRoom,
} from './room.ts';
import { toApiMessage } from './shapes.ts';
import { encode, mentionable } from './text.ts';
import { tellOfLinks } from './unfurls.ts';
import { toAction, toStateValues } from './values.ts';

const DONE: ActResult = { ok: true };

/** A person in a channel of which they are a member. */
interface SlackSpot {
  room: SlackRoom;
  user: string;
  channel: SlackChannel;
}

/** Does what a person does in Slack, and tells the bot about it as Slack would. */
export async function actInSlack(room: SlackRoom, act: SlackAct): Promise<ActResult> {
  const { user } = act;
  if (!inSlack.some((each) => each.slackUser === user))
    return no('There is no such person in this workspace.');
  switch (act.type) {
    case 'slack.command':
      return runCommand(toSpot(room, act), act.text);
    case 'slack.say':
      return say(toSpot(room, act), act);
    case 'slack.press':
      return press(toSpot(room, act), act.ts, act);
    case 'slack.messageShortcut':
      return chooseOnMessage(toSpot(room, act), act.ts, act.callback_id);
    case 'slack.shortcut':
      return choose(room, user, act.callback_id);
    case 'slack.openHome':
      return openHome(room, user);
    case 'slack.pressHome':
      return pressHome(room, user, act);
    case 'slack.pressModal':
      return pressInForm(room, user, act);
    case 'slack.submitModal':
      return submitForm(room, user, act.values);
    case 'slack.openList':
      return openList(room, user, act, act.typed);
    case 'slack.closeModal':
      return closeForm(room, user);
    case 'slack.invite':
    case 'slack.kick':
      return moveBot(toSpot(room, act), act.type === 'slack.invite');
  }
}

/** Throws `channel_not_found` unless the person is in the channel. */
function toSpot(room: SlackRoom, { user, channel: id }: { user: string; channel: string }): SlackSpot {
  const channel = findChannel(room, id);
  if (!channel.members.includes(user)) throw new SlackError('channel_not_found');
  return { room, user, channel };
}

async function runCommand({ room, user, channel }: SlackSpot, typed: string): Promise<ActResult> {
  const [, command = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(typed.trim()) ?? [];
  if (command !== room.state.command) {
    return no(`${command} is not a valid command. Try ${room.state.command} help.`);
  }
  const answer = await deliverCommand(room, {
    ...sender(room),
    team_domain: 'lpn-assembly',
    channel_id: channel.id,
    channel_name: channelNameOf(channel),
    user_id: user,
    user_name: nameOfUser(user),
    command,
    text: encode(words, mentionable(room), (who) => `<@${who.id}|${who.handle}>`),
    is_enterprise_install: 'false',
    response_url: newResponseUrl(room, user, channel.id),
    trigger_id: newTrigger(room, user),
  });
  if (answer.status !== 200) {
    return no(`${command} failed with the error “dispatch_failed” (HTTP ${answer.status}).`);
  }
  const message = readMessage(answer.text);
  if (message) speak(room, user, channel, message);
  return DONE;
}

/**
 * Reads the message that the HTTP answer to a slash command may contain: plain text, or JSON as for a
 * `response_url`.
 */
function readMessage(text: string): PlatformObject | undefined {
  if (text.trim() === '') return undefined;
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) && (message.text !== undefined || message.blocks !== undefined)
      ? message
      : undefined;
  } catch {
    return { text };
  }
}

async function say(
  { room, user, channel }: SlackSpot,
  { text: typed, thread_ts, file }: Extract<SlackAct, { type: 'slack.say' }>,
): Promise<ActResult> {
  const text = encode(typed, mentionable(room), (who) => `<@${who.id}>`);
  const thread = thread_ts === undefined ? {} : { thread_ts };
  const files = file ? [room.site.files.keep(file, user)] : [];
  const shown = files.length > 0 ? { files: files.map(({ id }) => toFile(room, { id })) } : {};
  const { ts } = addMessage(room, channel, { user, text, blocks: [], ...thread, ...shown });
  const event = {
    user,
    text,
    ts,
    client_msg_id: randomUUID(),
    team: room.state.team.id,
    channel: channel.id,
    event_ts: ts,
    ...thread,
    ...(file && { subtype: 'file_share', files: files.map(({ id }) => ({ id, name: file.name, user })) }),
  };
  if (channel.kind === 'im') {
    return heard(await deliverEvent(room, { type: 'message', channel_type: 'im', ...event }));
  }
  if (!channel.botIsMember) return DONE;
  const isToBot = text.includes(`<@${room.state.bot.userId}>`);
  const answer = isToBot ? await deliverEvent(room, { type: 'app_mention', ...event }) : undefined;
  const overheard = await deliverEvent(room, { type: 'message', channel_type: 'channel', ...event });
  await tellOfLinks(room, event);
  return heard(answer ?? overheard);
}

async function press(
  { room, user, channel }: SlackSpot,
  ts: string,
  pressed: SlackPress,
): Promise<ActResult> {
  const message = findMessage(channel, ts, user);
  const action = toAction(message.blocks, pressed, seconds(room));
  if (!action) return no('That button is no longer there.');
  const isEphemeral = message.onlyFor !== undefined;
  const answer = await deliverInteraction(room, {
    type: 'block_actions',
    ...actor(room, user),
    container: { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: isEphemeral },
    channel: { id: channel.id, name: channelNameOf(channel) },
    trigger_id: newTrigger(room, user),
    response_url: newResponseUrl(room, user, channel.id, ts),
    ...(!isEphemeral && { message: toApiMessage(room, message) }),
    state: { values: toStateValues(message.blocks) },
    actions: [action],
  });
  return heard(answer);
}

async function moveBot({ room, user, channel }: SlackSpot, isComing: boolean): Promise<ActResult> {
  if (channel.botIsMember === isComing) return DONE;
  channel.botIsMember = isComing;
  room.site.world.changed();
  if (!isComing)
    return heard(
      await deliverEvent(room, {
        ...{ type: 'channel_left', channel: channel.id, actor_id: user },
        event_ts: seconds(room),
      }),
    );
  const event = {
    type: 'member_joined_channel',
    user: room.state.bot.userId,
    channel: channel.id,
    channel_type: 'C',
    team: room.state.team.id,
    inviter: user,
    event_ts: seconds(room),
  };
  return heard(await deliverEvent(room, event));
}

/** Chooses a shortcut in the menu of a message. */
async function chooseOnMessage(
  { room, user, channel }: SlackSpot,
  ts: string,
  callback_id: string,
): Promise<ActResult> {
  const message = findMessage(channel, ts, user);
  const answer = await deliverInteraction(room, {
    type: 'message_action',
    ...actor(room, user),
    callback_id,
    trigger_id: newTrigger(room, user),
    response_url: newResponseUrl(room, user, channel.id),
    channel: { id: channel.id, name: channelNameOf(channel) },
    message_ts: ts,
    message: toApiMessage(room, message),
  });
  return heard(answer);
}

/** Chooses a shortcut in the menu of all apps. */
async function choose(room: SlackRoom, user: string, callback_id: string): Promise<ActResult> {
  const chosen = { type: 'shortcut', ...actor(room, user), callback_id, trigger_id: newTrigger(room, user) };
  return heard(await deliverInteraction(room, chosen));
}

/** Opens the app's Home tab. */
async function openHome(room: SlackRoom, user: string): Promise<ActResult> {
  const event = {
    type: 'app_home_opened',
    user,
    channel: findIm(room, user).id,
    tab: 'home',
    event_ts: seconds(room),
  };
  return heard(await deliverEvent(room, event));
}

async function pressHome(room: SlackRoom, user: string, pressed: SlackPress): Promise<ActResult> {
  const home = room.state.homes[user];
  return home ? pressInView(room, user, home, pressed) : no('The Home tab is empty.');
}

const no = (error: string): ActResult => ({ ok: false, error });
