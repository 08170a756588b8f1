import { WebClient } from '@slack/web-api';
import { clientOptions, toLogger } from '../../adapters/slack/client.ts';
import { createHandOver } from '../../adapters/slack/hand-over.ts';
import { createMessenger } from '../../adapters/slack/messenger.ts';
import { createTell } from '../../adapters/slack/tell.ts';
import type { Log } from '../../commands/log.ts';
import { type Messenger, SendError } from '../../commands/messenger.ts';
import { Conversations, directWith } from './channel.ts';
import type { Faults } from './faults.ts';
import { CutOff, type Served, type Wire } from './wire.ts';

export const SLACK_TOKEN = 'xoxb-simulated-bot-token';
const API = 'https://slack.example/api/';

/** A simulated Slack: its messages, and messengers for the bots, which use Slack's own client. */
export interface SlackSide {
  conversations: Conversations;
  messengerOf(owner: object, log: Log): Messenger;
}

type Fetch = NonNullable<ReturnType<typeof clientOptions>['fetch']>;

export function createSlackSide(
  wire: Wire,
  now: () => Date,
  faults: Faults,
  conversations = new Conversations(),
): SlackSide {
  function serve(method: string, args: Record<string, string>): Served {
    const { channel = '', ts = '', users = '', user = '', metadata, blocks, text } = args;
    const body = { text, blocks: JSON.parse(blocks ?? '[]') };
    switch (method) {
      case 'chat.postMessage': {
        const sendId = metadata ? JSON.parse(metadata).event_payload.send_id : null;
        const { id } = conversations.post(channel, { body, sendId, at: now() });
        return ok({ channel, ts: id });
      }
      case 'chat.postEphemeral': {
        conversations.post(onlyFor(user), { body, sendId: null, at: now() });
        return ok({});
      }
      case 'chat.update':
        if (!conversations.edit(channel, ts, body)) return refused('message_not_found');
        return ok({ channel, ts });
      case 'conversations.open':
        if (faults.closedConversation === directWith(users)) return refused('user_disabled');
        return ok({ channel: { id: directWith(users) } });
      case 'conversations.history':
        return ok({ messages: conversations.at(channel).map(asHistory) });
      default:
        return ok({});
    }
  }

  function fetchFor(owner: object): Fetch {
    return async (input, init) => {
      const method = String(input).slice(API.length);
      const args = Object.fromEntries(new URLSearchParams(String(init?.body ?? '')));
      const label = `${method} ${args.channel ?? args.users ?? ''} ${args.text?.slice(0, 60) ?? ''}`;
      const { status, body, retryAfter } = await wire
        .call({
          ...{ owner, label, address: args.channel ?? '', isPost: method === 'chat.postMessage' },
          serve: () => serve(method, args),
        })
        .catch(asFetch);
      const headers = {
        'content-type': 'application/json',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      };
      return new Response(JSON.stringify(body), { status, headers });
    };
  }

  return {
    conversations,
    messengerOf(owner, log) {
      const client = new WebClient(SLACK_TOKEN, {
        ...clientOptions(API, toLogger(log)),
        fetch: fetchFor(owner),
      });
      const clientOf = async () => client;
      // The simulation gives out no response_url, as it would be like any other call.
      const respond = async () => {
        throw new SendError('refused', 'there is no response_url');
      };
      // Nobody asks for a file here.
      const noExchange = { call: () => Promise.reject(new Error('there is no upload')) };
      const tell = createTell(clientOf, respond, log);
      const handOver = createHandOver({ clientOf, exchange: noExchange, apiUrl: API, tell, log });
      return createMessenger(clientOf, tell, handOver, log);
    },
  };
}

/** Where messages stand that only this person sees, whatever channel they are in. */
export const onlyFor = (user: string): string => `only ${user}`;

const refused = (error: string): Served => ({ status: 200, body: { ok: false, error } });

const ok = (body: object): Served => ({ status: 200, body: { ok: true, ...body } });

const asHistory = ({ id, sendId }: { id: string; sendId: string | null }) => ({
  ts: id,
  metadata: { event_type: 'convenor_message', event_payload: { send_id: sendId } },
});

/** Rethrows a cut-off call as the error that `fetch` throws. */
function asFetch(error: unknown): never {
  if (!(error instanceof CutOff)) throw error;
  const cause = Object.assign(new Error('cut off'), { code: error.isSent ? 'ECONNRESET' : 'ECONNREFUSED' });
  throw new TypeError('fetch failed', { cause });
}
