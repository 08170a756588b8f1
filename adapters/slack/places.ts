import type { App, Context } from '@slack/bolt';
import type { HearPlaces, PlacesTold } from '../../commands/hear-places.ts';
import type { ChannelEvent } from './channel-events.ts';
import type { Envelope } from './payload.ts';
import { tenantOf } from './read.ts';

/** What becomes of channels; private ones are groups in the names of Slack's events. */
const CHANNEL_EVENT = /^(?:channel|group)_(?:archive|unarchive|deleted|left|rename)$/;

/** Hears what becomes of the channels in which the bot is, apart from its own coming and going. */
export function hearChannelEvents(app: App, { hearPlaces }: { hearPlaces: HearPlaces }): void {
  app.event(CHANNEL_EVENT, async ({ event, body, context }) => {
    const told = fromChannelEvent(event as ChannelEvent, body, context);
    if (told) await hearPlaces.told(told);
  });
  app.event('channel_id_changed', async ({ event, context }) => {
    const place = { platform: 'slack', tenant: tenantOf(context), address: event.old_channel_id } as const;
    await hearPlaces.moved(place, event.new_channel_id);
  });
}

/** That the bot has come to a channel or has left it. */
export const botMoved = (
  { channel, event_ts }: { channel: string; event_ts?: string | undefined },
  isHere: boolean,
  { event_time }: Envelope,
  context: Context,
): PlacesTold => ({
  ...{ platform: 'slack', tenant: tenantOf(context), address: channel, teamId: null },
  absence: { cause: 'removed', stands: !isHere },
  at: toldIn(event_ts, event_time),
});

function fromChannelEvent(
  event: ChannelEvent,
  { event_time }: Envelope,
  context: Context,
): PlacesTold | undefined {
  if (event.type === 'channel_id_changed') return undefined;
  const { channel, event_ts } = event;
  const address = typeof channel === 'string' ? channel : channel.id;
  return {
    ...{ platform: 'slack', tenant: tenantOf(context), address, teamId: null },
    ...toldBy(event),
    at: toldIn(event_ts, event_time),
  };
}

function toldBy(
  event: Exclude<ChannelEvent, { type: 'channel_id_changed' }>,
): Pick<PlacesTold, 'absence' | 'name'> {
  switch (event.type) {
    case 'channel_rename':
    case 'group_rename':
      return { name: event.channel.name };
    case 'channel_archive':
    case 'group_archive':
      return { absence: { cause: 'archived', stands: true } };
    case 'channel_unarchive':
    case 'group_unarchive':
      return { absence: { cause: 'archived', stands: false } };
    case 'channel_deleted':
    case 'group_deleted':
      return { absence: { cause: 'deleted', stands: true } };
    case 'channel_left':
    case 'group_left':
      return { absence: { cause: 'removed', stands: true } };
  }
}

/** When it happened, by the event's own time, which is finer, or its envelope's. */
const toldIn = (event_ts: string | undefined, event_time: number | undefined): Date =>
  new Date((event_ts === undefined ? (event_time ?? Number.NaN) : Number(event_ts)) * 1000);
