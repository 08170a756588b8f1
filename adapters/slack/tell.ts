import type { WebClient } from '@slack/web-api';
import type { Json } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import type { Message } from '../../commands/view.ts';
import type { Canvas } from './canvas.ts';
import { type RenderedMessage, toMessage } from './render.ts';
import type { Respond } from './response-url.ts';
import { toSendError } from './send-error.ts';

/** How to answer one person, by the way they asked. Kept with what waits to be sent, so it is plain JSON. */
export type Reply = {
  tenant: string;
  user: string;
  channel: string;
  /** 'here' answers in the open, as in a direct conversation with the bot; 'only' is for this person's eyes. */
  shown: 'here' | 'only';
  thread?: string;
  responseUrl?: string;
};

/** Answers one person; `replace` puts the answer in place of the one whose button they pressed. Throws `SendError`. */
export type Tell = (reply: Reply, message: Message | RenderedMessage, replace?: boolean) => Promise<void>;

/**
 * Tries the ways to reach the person, best first: the `response_url` they asked with (which needs no invitation but
 * wears out), then a message in the channel that only they see, then a direct message.
 */
export function createTell(client: WebClient, respond: Respond, log: Log): Tell {
  return async (reply, message, replace = false) => {
    const { responseUrl, user, channel, shown, thread } = reply;
    const rendered = 'kind' in message ? toMessage(message, toCanvas(reply, log)) : message;
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    const ways = [
      ...(responseUrl
        ? [() => respond(responseUrl, { ...rendered, replace, ...(thread && { thread }) })]
        : []),
      shown === 'here'
        ? () => client.chat.postMessage({ ...rendered, ...inThread, channel, unfurl_links: false })
        : () => client.chat.postEphemeral({ ...rendered, ...inThread, channel, user }),
      () => client.chat.postMessage({ ...rendered, channel: user, unfurl_links: false }),
    ];
    await tryEach(ways);
  };
}

/** What answers are rendered on. */
export const toCanvas = ({ tenant, shown }: Reply, log: Log): Canvas => ({
  tenant,
  use: 'answer',
  files: shown === 'here' ? 'here' : 'direct',
  warn: (problem) => log.warn({ platform: 'slack' }, `An answer was shortened: ${problem}.`),
});

/** Reads a kept reply. Throws a TypeError for what was never one. */
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

/** Takes the next way only where the one before certainly did not work, lest the person be told twice. */
async function tryEach(ways: (() => Promise<unknown>)[]): Promise<void> {
  for (const [index, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      const failure = toSendError(error, 'in-doubt');
      if (failure.outcome !== 'refused' || index === ways.length - 1) throw failure;
    }
  }
}
