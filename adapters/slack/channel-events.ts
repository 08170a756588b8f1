import { z } from 'zod';
import { words } from '../payload.ts';
import { channelId, messageTs, userId } from './ids.ts';

const ofChannel = { channel: channelId, event_ts: messageTs.optional() };
/** A channel was archived or restored, deleted, or left by the bot, or its name or its id was changed. */
export const channelEvents = [
  z.object({ ...ofChannel, type: z.enum(['channel_archive', 'group_archive']) }),
  z.object({ ...ofChannel, type: z.enum(['channel_unarchive', 'group_unarchive']) }),
  z.object({ ...ofChannel, type: z.enum(['channel_deleted', 'group_deleted']) }),
  z.object({ ...ofChannel, type: z.enum(['channel_left', 'group_left']) }),
  z.object({
    type: z.enum(['channel_rename', 'group_rename']),
    channel: z.object({ id: channelId, name: words }),
    event_ts: messageTs.optional(),
  }),
  z.object({
    type: z.literal('channel_id_changed'),
    old_channel_id: channelId,
    new_channel_id: channelId,
    event_ts: messageTs.optional(),
  }),
] as const;

/** A message with links to an address of the bot’s was posted, or is being written. */
export const linkShared = z.object({
  type: z.literal('link_shared'),
  channel: z.union([channelId, z.literal('COMPOSER')]),
  message_ts: words,
  user: userId,
  source: words.optional(),
  links: z.array(z.object({ url: words })).min(1),
});

/** Something that becomes of a channel. */
export type ChannelEvent = z.infer<(typeof channelEvents)[number]>;
