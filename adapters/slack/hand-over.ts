import type { WebClient } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import {
  type FileShown,
  filesIn,
  type ImageShown,
  message,
  type ShownButton,
  type View,
} from '../../commands/view.ts';
import type { Exchange } from '../exchange.ts';
import type { ClientOf } from './clients.ts';
import { isAtSlack } from './response-url.ts';
import { fromFailure, fromStatus, toSendError } from './send-error.ts';
import { shorten } from './shorten.ts';
import type { Reply, Tell } from './tell.ts';

/**
 * Sends the files of an answer to whoever asked, after the answer itself. It tells them if a file fails,
 * and never throws.
 */
export type HandOver = (reply: Reply, answer: View | UserError) => Promise<void>;

const TIMEOUT_MS = 30_000;
/** The longest words for a picture, in characters. */
const LONGEST_ALT = 1000;

interface HandOverOptions {
  clientOf: ClientOf;
  /** Carries the bytes of files, which Slack's client does not. */
  exchange: Pick<Exchange, 'call'>;
  apiUrl: string;
  tell: Tell;
  log: Log;
}

export function createHandOver({ clientOf, exchange, apiUrl, tell, log }: HandOverOptions): HandOver {
  const handOver = async (
    reply: Reply,
    file: FileShown<ShownButton> | ImageShown<ShownButton>,
  ): Promise<void> => {
    const [bytes, client] = [await file.bytes(), await clientOf(reply.tenant)];
    const { id, url } = await reserve(client, apiUrl, file, bytes);
    await upload(url, bytes, exchange);
    await client.files.completeUploadExternal({
      files: [{ id, title: file.about }],
      ...(await placeOf(client, reply)),
    });
  };

  return async (reply, answer) => {
    if (answer instanceof UserError || answer.kind === 'form' || answer.key !== undefined) return;
    for (const file of filesIn<ShownButton>(answer)) {
      try {
        await handOver(reply, file);
      } catch (error) {
        const failure = toSendError(error, 'busy');
        log.warn({ platform: 'slack', err: failure }, 'A file could not be handed over.');
        await tell(reply, notSent(file, failure)).catch((err: unknown) => {
          log.error({ platform: 'slack', err }, 'Nor could that be said to whoever asked for it.');
        });
      }
    }
  };
}

const notSent = ({ name, typed }: FileShown<ShownButton>, { hint }: SendError) =>
  message(`I could not send you ${name}.`, [hint ?? `Please ask again in a minute: ${typed}`]);

/** A channel's file is seen by everyone, so a file for one person goes to their direct messages. */
async function placeOf(
  client: WebClient,
  { shown, channel, thread, user }: Reply,
): Promise<{ channel_id: string; thread_ts?: string }> {
  if (shown === 'here') return { channel_id: channel, ...(thread && { thread_ts: thread }) };
  const { channel: direct } = await client.conversations.open({ users: user });
  if (direct?.id === undefined) throw new SendError('busy', 'Slack did not say which channel it opened');
  return { channel_id: direct.id };
}

/** Asks Slack where to upload a file. Resolves to the file's id and the address. */
async function reserve(
  client: WebClient,
  apiUrl: string,
  file: FileShown<ShownButton> | ImageShown<ShownButton>,
  { length }: Uint8Array,
): Promise<{ id: string; url: string }> {
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
    ...{ filename: file.name, length },
    ...('alt' in file && { alt_txt: shorten(file.alt, LONGEST_ALT) }),
  });
  if (url === undefined || id === undefined || !isAtSlack(url, apiUrl, 'files'))
    throw new SendError('busy', 'Slack did not say where at Slack to bring the file');
  return { id, url };
}

/** Uploads the bytes to Slack, which shows them nowhere yet. */
async function upload(url: string, body: Uint8Array, { call }: Pick<Exchange, 'call'>): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream' };
  const { status } = await call({ url, method: 'POST', headers, body, timeoutMs: TIMEOUT_MS }).catch(
    (error: unknown) => {
      throw fromFailure(error, 'busy');
    },
  );
  if (status < 200 || status >= 300) throw fromStatus(status, 'busy');
}
