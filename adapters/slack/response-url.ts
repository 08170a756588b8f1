import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import type { Exchange } from '../exchange.ts';
import type { RenderedMessage } from './render.ts';
import { fromFailure, fromStatus } from './send-error.ts';

/** The body of a post to a `response_url`: for one person, optionally replacing the message whose button they pressed. */
export interface Response extends RenderedMessage {
  replace: boolean;
  thread?: string;
}

/** Posts to a `response_url`. Rejects with `SendError`: 'refused' if the address is not Slack's or has expired. */
export type Respond = (url: string, response: Response) => Promise<void>;

export function createRespond(apiUrl: string, { call }: Exchange, log: Log): Respond {
  return async (url, { text, blocks, replace, thread }) => {
    if (!isAtSlack(url, apiUrl)) {
      log.warn({ platform: 'slack' }, 'A response_url that is not at Slack was not called.');
      throw new SendError('refused', 'the response_url is not at Slack');
    }
    const body = {
      replace_original: replace,
      ...(!replace && { response_type: 'ephemeral' }),
      text,
      blocks,
      ...(thread && { thread_ts: thread }),
    };
    const { status } = await call({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    }).catch((error: unknown) => {
      throw fromFailure(error, 'in-doubt');
    });
    if (status < 200 || status >= 300) throw fromStatus(status, 'in-doubt');
  };
}

/**
 * Whether an address is Slack's or, if the API is elsewhere (a trial, a test), at that place. This prevents server-side
 * request forgery: nobody can make the bot call an address of their choice.
 */
export function isAtSlack(text: string, apiUrl: string, place: 'hooks' | 'files' = 'hooks'): boolean {
  if (!URL.canParse(text)) return false;
  const { origin } = new URL(text);
  if (origin === `https://${place}.slack.com`) return true;
  const api = new URL(apiUrl);
  const [, slack] = /(?:^|\.)(slack(?:-gov)?\.com)$/.exec(api.hostname) ?? [];
  return origin === (slack ? `https://${place}.${slack}` : api.origin);
}
