import type { WebClient } from '@slack/web-api';
import type { Json } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { type Destination, type Messenger, type Posted, SendError } from '../../commands/messenger.ts';
import type { Canvas } from './canvas.ts';
import type { ClientOf } from './clients.ts';
import type { HandOver } from './hand-over.ts';
import { fromHomePlace, publishHome } from './home.ts';
import { createPeopleThere } from './people-there.ts';
import { toMessage } from './render.ts';
import { toSendError } from './send-error.ts';
import { fromReply, type Tell } from './tell.ts';

/** The type of our metadata event, which marks a message as ours and holds the id of its outbox row. */
const EVENT_TYPE = 'convenor_message';

/** The clock skew allowed for, and the limits of a search, beyond which the result is 'unknowable'. */
const CLOCK_DRIFT_MS = 5 * 60_000;
const PAGE = 200;
const MOST_PAGES = 5;
/** After this long a search reads no more pages, so that a try, with its other calls and a post, ends within 50 seconds. */
const LONGEST_SEARCH_MS = 5_000;

/** Posts proactive messages in Slack: in channels the bot was invited to, and directly to people. */
export function createMessenger(clientOf: ClientOf, tell: Tell, handOver: HandOver, log: Log): Messenger {
  const canvas = (tenant: string): Canvas => ({
    tenant,
    use: 'card',
    warn: (problem) => log.warn({ platform: 'slack' }, `A message was shortened: ${problem}.`),
  });

  return {
    platform: 'slack',
    ...createPeopleThere(clientOf),

    async post(to, message, sendId) {
      const client = await clientOf(to.tenant);
      const channel = await channelOf(client, to);
      const { ts } = await client.chat
        .postMessage({
          ...toMessage(message, canvas(to.tenant)),
          channel,
          metadata: { event_type: EVENT_TYPE, event_payload: { send_id: sendId } },
          unfurl_links: false,
          unfurl_media: false,
        })
        .catch((error: unknown) => {
          throw toSendError(error, 'in-doubt');
        });
      if (ts === undefined) throw new SendError('in-doubt', 'Slack did not say which message it made');
      return toPosted(to.tenant, channel, ts);
    },

    async edit({ place }, message, to) {
      const home = fromHomePlace(place);
      if (home)
        return publishHome(await clientOf(home.tenant), home, message, canvas(home.tenant)).catch(
          (error: unknown) => {
            throw toSendError(error, 'busy');
          },
        );
      const { tenant, channel: before, ts } = fromPlace(place);
      // Slack may give a channel another id, as when it is shared with another workspace.
      const channel = 'conversation' in to ? to.conversation.address : before;
      const client = await clientOf(tenant);
      await client.chat
        .update({ ...toMessage(message, canvas(tenant)), channel, ts })
        .catch((error: unknown) => {
          throw toSendError(error, 'busy');
        });
    },

    async find(to, sendId, since) {
      const client = await clientOf(to.tenant);
      const channel = await channelOf(client, to);
      try {
        const ts = await search(client, channel, sendId, since);
        return ts === 'absent' || ts === 'unknowable' ? ts : toPosted(to.tenant, channel, ts);
      } catch (error) {
        const failure = toSendError(error, 'busy');
        // If we may not read the conversation, a retry would not help.
        if (failure.outcome === 'refused') return 'unknowable';
        throw failure;
      }
    },

    answer: async (kept, message) => {
      const reply = fromReply(kept);
      await tell(reply, message);
      await handOver(reply, message);
    },
  };
}

/** The channel id of a destination. Opens a person's direct messages, which is idempotent. */
async function channelOf(client: WebClient, to: Destination): Promise<string> {
  if ('conversation' in to) return to.conversation.address;
  const opened = await client.conversations.open({ users: to.account.userId }).catch((error: unknown) => {
    throw toSendError(error, 'busy');
  });
  if (opened.channel?.id === undefined)
    throw new SendError('busy', 'Slack did not say which channel it opened');
  return opened.channel.id;
}

async function search(
  client: WebClient,
  channel: string,
  sendId: string,
  since: Date,
): Promise<string | 'absent' | 'unknowable'> {
  const oldest = String((since.getTime() - CLOCK_DRIFT_MS) / 1000);
  const end = Date.now() + LONGEST_SEARCH_MS;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { messages = [], response_metadata } = await client.conversations.history({
      channel,
      oldest,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    });
    const found = messages.find(
      ({ metadata }) => metadata?.event_type === EVENT_TYPE && sendIdOf(metadata.event_payload) === sendId,
    );
    if (found?.ts !== undefined) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return 'absent';
    if (Date.now() > end) throw new SendError('busy', 'Slack took too long to search');
  }
  return 'unknowable';
}

const sendIdOf = (payload: object | undefined): unknown =>
  payload && 'send_id' in payload ? payload.send_id : undefined;

const toPosted = (tenant: string, channel: string, ts: string): Posted => ({
  remoteId: ts,
  place: { tenant, channel, ts },
});

function fromPlace(place: Json): { tenant: string; channel: string; ts: string } {
  if (typeof place === 'object' && place !== null && !Array.isArray(place)) {
    const { tenant, channel, ts } = place;
    if (typeof tenant === 'string' && typeof channel === 'string' && typeof ts === 'string')
      return { tenant, channel, ts };
  }
  throw new TypeError('not the place of a Slack message');
}
