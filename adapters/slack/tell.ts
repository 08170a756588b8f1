import type { Json } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import type { Message } from '../../commands/view.ts';
import type { Canvas } from './canvas.ts';
import type { ClientOf } from './clients.ts';
import { type RenderedMessage, toMessage } from './render.ts';
import type { Respond } from './response-url.ts';
import { toSendError } from './send-error.ts';

/** The reply address of one request. It is stored in the outbox, so it is plain JSON. */
export type Reply = {
  tenant: string;
  user: string;
  channel: string;
  /** 'here' answers openly, as in direct messages with the bot; 'only' answers so that only this person sees it. */
  shown: 'here' | 'only';
  thread?: string;
  responseUrl?: string;
  /** The message, in the same place, in whose stead the answer is shown. */
  instead?: string;
};

/** Answers one person; `replace` replaces the answer whose button they pressed. Rejects with `SendError`. */
export type Tell = (reply: Reply, message: Message | RenderedMessage, replace?: boolean) => Promise<void>;

/**
 * Tries to reach the person, best way first: by the `response_url` of their request (which works without an invitation
 * but expires), then by an ephemeral message in the channel, then by a direct message.
 */
export function createTell(clientOf: ClientOf, respond: Respond, log: Log): Tell {
  return async (reply, message, replace = false) => {
    const { tenant, responseUrl, user, channel, shown, thread, instead } = reply;
    const rendered = 'kind' in message ? toMessage(message, toCanvas(reply, log)) : message;
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    const client = () => clientOf(tenant);
    const ways = [
      ...(instead ? [async () => (await client()).chat.update({ ...rendered, channel, ts: instead })] : []),
      ...(responseUrl
        ? [() => respond(responseUrl, { ...rendered, replace, ...(thread && { thread }) })]
        : []),
      shown === 'here'
        ? async () =>
            (await client()).chat.postMessage({ ...rendered, ...inThread, channel, unfurl_links: false })
        : async () => (await client()).chat.postEphemeral({ ...rendered, ...inThread, channel, user }),
      async () => (await client()).chat.postMessage({ ...rendered, channel: user, unfurl_links: false }),
    ];
    await tryEach(ways);
  };
}

/** Deletes the message that the answer would have replaced, where there is nothing to say. */
export async function takeBack({ tenant, channel, instead }: Reply, clientOf: ClientOf): Promise<void> {
  if (instead === undefined) return;
  await (await clientOf(tenant)).chat.delete({ channel, ts: instead });
}

/** The canvas for answers. */
export const toCanvas = ({ tenant, shown }: Reply, log: Log): Canvas => ({
  tenant,
  use: 'answer',
  files: shown === 'here' ? 'here' : 'direct',
  warn: (problem) => log.warn({ platform: 'slack' }, `An answer was shortened: ${problem}.`),
});

/** Parses a stored reply address. Throws a TypeError if it is none. */
export function fromReply(kept: Json): Reply {
  if (typeof kept === 'object' && kept !== null && !Array.isArray(kept)) {
    const { tenant, user, channel, shown, thread, responseUrl } = kept;
    if (
      typeof tenant === 'string' &&
      typeof user === 'string' &&
      typeof channel === 'string' &&
      (shown === 'here' || shown === 'only')
    )
      return {
        tenant,
        user,
        channel,
        shown,
        ...(typeof thread === 'string' && { thread }),
        ...(typeof responseUrl === 'string' && { responseUrl }),
      };
  }
  throw new TypeError('not a way to answer in Slack');
}

/** Tries the next way only if the one before certainly failed, so that the person is never told twice. */
async function tryEach(ways: (() => Promise<unknown>)[]): Promise<void> {
  for (const [index, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      const failure = toSendError(error, 'in-doubt');
      const mayTryNext = failure.outcome === 'refused' || failure.outcome === 'gone';
      if (!mayTryNext || index === ways.length - 1) throw failure;
    }
  }
}
