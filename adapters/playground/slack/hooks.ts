import { randomBytes } from 'node:crypto';
import { TrialRefusal } from '../http.ts';
import type { PlatformObject, SlackChannel } from '../trial.ts';
import { addMessage, findChannel, readContent, SlackError, type SlackRoom } from './room.ts';

const USES = 5;
const LIFE_MS = 30 * 60_000;

/** Makes a `response_url` for a command, or for a press in the message at `ts`. */
export function newResponseUrl(room: SlackRoom, user: string, channel: string, ts?: string): string {
  const { world, url, wallClock } = room.site;
  const now = wallClock().getTime();
  const { hooks } = world.state;
  for (const [id, hook] of Object.entries(hooks)) if (hook.expiresAt < now) delete hooks[id];
  const id = randomBytes(18).toString('base64url');
  hooks[id] = { user, channel, usesLeft: USES, expiresAt: now + LIFE_MS, ...(ts !== undefined && { ts }) };
  world.changed();
  return `${url}/slack/${ts === undefined ? 'commands' : 'actions'}/${room.state.team.id}/${id}`;
}

/**
 * Takes what the bot sent to a `response_url`. Throws `TrialRefusal` if the URL is used up, expired or
 * unknown, or if the content is wrong.
 */
export function respond(room: SlackRoom, id: string, args: PlatformObject): void {
  const hook = room.site.world.state.hooks[id];
  if (!hook) throw refusal(404, 'invalid_url');
  if (hook.expiresAt < room.site.wallClock().getTime()) throw refusal(404, 'expired_url');
  if (hook.usesLeft === 0) throw refusal(404, 'used_url');
  try {
    speak(room, hook.user, findChannel(room, hook.channel), args, hook.ts);
  } catch (error) {
    throw error instanceof SlackError ? refusal(400, error.message) : error;
  }
  hook.usesLeft -= 1;
}

const refusal = (status: number, error: string): TrialRefusal =>
  new TrialRefusal(status, { ok: false, error });

/**
 * Shows a message in answer to a person: only to them unless it is `in_channel`. If it says so, it replaces
 * or deletes the message that they pressed. A slash command's own HTTP answer does the same.
 */
export function speak(
  room: SlackRoom,
  user: string,
  channel: SlackChannel,
  args: PlatformObject,
  ts?: string,
): void {
  const message = channel.messages.find((each) => each.ts === ts);
  if (args.delete_original === true && message) {
    channel.messages = channel.messages.filter((each) => each !== message);
  } else {
    const content = readContent(args);
    if (!content.text && !content.blocks) throw new SlackError('no_text');
    if (args.replace_original === true && message) {
      Object.assign(message, { blocks: [] }, content, { edited: true });
    } else {
      addMessage(room, channel, {
        ...content,
        user: room.state.bot.userId,
        text: content.text ?? '',
        blocks: content.blocks ?? [],
        ...(typeof args.thread_ts === 'string' && { thread_ts: args.thread_ts }),
        ...(args.response_type !== 'in_channel' && { onlyFor: user }),
      });
    }
  }
  room.site.world.changed();
}
