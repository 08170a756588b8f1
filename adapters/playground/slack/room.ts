import { randomBytes } from 'node:crypto';
import { isObject } from '../http.ts';
import type { Site } from '../site.ts';
import type { PlatformObject, SlackChannel, SlackMessage, SlackState } from '../trial.ts';
import { problemsInBlocks } from './blocks.ts';

/**
 * An error that Slack answers as `{ok: false, error}`. `messages` say where it is in the blocks or the
 * view.
 */
export class SlackError extends Error {
  readonly messages: string[];
  constructor(code: string, messages: string[] = []) {
    super(code);
    this.messages = messages;
  }
}

/** A trigger_id: who may be shown a modal, and until when (real time, in milliseconds). It works once. */
interface Trigger {
  user: string;
  expiresAt: number;
  used: boolean;
}

/** The workspace, as its parts share it. */
export interface SlackRoom {
  site: Site;
  state: SlackState;
  triggers: Map<string, Trigger>;
}

const KEPT_MESSAGES = 1_000;
const MOST_TEXT = 40_000;

export function newTrigger(room: SlackRoom, user: string): string {
  const now = room.site.wallClock().getTime();
  for (const [id, trigger] of room.triggers) if (trigger.expiresAt < now - 60_000) room.triggers.delete(id);
  const id = `${now}.${randomBytes(6).readUIntBE(0, 6)}.${randomBytes(16).toString('hex')}`;
  room.triggers.set(id, { user, expiresAt: now + room.site.slackWaitsMs, used: false });
  return id;
}

/**
 * Uses up a trigger and returns its user. Throws `invalid_trigger_id`, `expired_trigger_id` or
 * `exchanged_trigger_id`.
 */
export function spendTrigger(room: SlackRoom, id: unknown): string {
  const trigger = room.triggers.get(String(id));
  if (!trigger) throw new SlackError('invalid_trigger_id');
  if (trigger.expiresAt < room.site.wallClock().getTime()) throw new SlackError('expired_trigger_id');
  if (trigger.used) throw new SlackError('exchanged_trigger_id');
  trigger.used = true;
  return trigger.user;
}

export function findChannel(room: SlackRoom, id: unknown): SlackChannel {
  const channel = room.state.channels.find((each) => each.id === id);
  if (!channel) throw new SlackError('channel_not_found');
  return channel;
}

/** The user's direct messages with the bot. Throws `user_not_found`. */
export function findIm(room: SlackRoom, user: unknown): SlackChannel {
  const im = room.state.channels.find((each) => each.kind === 'im' && each.members[0] === user);
  if (!im) throw new SlackError('user_not_found');
  return im;
}

/**
 * The message with this ts. An ephemeral message is found only for its `reader`. Throws
 * `message_not_found`.
 */
export function findMessage(channel: SlackChannel, ts: unknown, reader?: string): SlackMessage {
  const message = channel.messages.find((each) => each.ts === ts);
  if (!message || (message.onlyFor !== undefined && message.onlyFor !== reader)) {
    throw new SlackError('message_not_found');
  }
  return message;
}

/**
 * Checks the content of a message from the bot. Throws `invalid_blocks`, `msg_too_long`, `no_text` and the
 * like.
 */
export function readContent(
  args: PlatformObject,
  mostText = MOST_TEXT,
): { text?: string; blocks?: PlatformObject[]; metadata?: PlatformObject } {
  const { text, blocks, metadata } = args;
  if (text !== undefined && typeof text !== 'string') throw new SlackError('invalid_arguments');
  if ((text ?? '').length > mostText) throw new SlackError('msg_too_long');
  if (blocks !== undefined) {
    const problems = problemsInBlocks(blocks, 'message');
    if (problems.length > 0) throw new SlackError('invalid_blocks', problems);
  }
  if (
    metadata !== undefined &&
    !(isObject(metadata) && typeof metadata.event_type === 'string' && isObject(metadata.event_payload))
  ) {
    throw new SlackError('invalid_metadata_format');
  }
  return {
    ...(text !== undefined && { text }),
    ...(blocks !== undefined && { blocks: withBlockIds(blocks as PlatformObject[]) }),
    ...(metadata !== undefined && { metadata: metadata as PlatformObject }),
  };
}

/** Gives an id to every block and element without one, as Slack does. */
export function withBlockIds(blocks: readonly PlatformObject[]): PlatformObject[] {
  return blocks.map((block) => {
    const named = { ...block, block_id: block.block_id ?? shortId() };
    if (isObject(block.element)) return { ...named, element: withActionId(block.element) };
    if (isObject(block.accessory)) return { ...named, accessory: withActionId(block.accessory) };
    if (block.type === 'actions')
      return { ...named, elements: (block.elements as PlatformObject[]).map(withActionId) };
    return named;
  });
}

const withActionId = (element: PlatformObject): PlatformObject => ({
  ...element,
  action_id: element.action_id ?? shortId(),
});

const shortId = (): string => randomBytes(4).toString('base64url').slice(0, 5);

/** Adds a message at the end of the channel, with a `ts` of its own. */
export function addMessage(
  room: SlackRoom,
  channel: SlackChannel,
  message: Omit<SlackMessage, 'ts' | 'sentAt'>,
): SlackMessage {
  const now = room.site.now();
  const stamp = room.site.world.stamp(now);
  const ts = `${Math.floor(stamp / 1000)}.${String(stamp % 1000).padStart(3, '0')}000`;
  const added = { ...message, ts, sentAt: now.toISOString() };
  channel.messages = [...channel.messages, added].slice(-KEPT_MESSAGES);
  room.site.world.changed();
  return added;
}
