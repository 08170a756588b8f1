import type { WebClient } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import { type FileShown, filesIn, message, type ShownButton, type View } from '../../commands/view.ts';
import { isAtSlack } from './response-url.ts';
import { fromFailure, fromStatus, toSendError } from './send-error.ts';
import type { Reply, Tell } from './tell.ts';

/**
 * Sends the files of an answer to whoever asked, after the answer itself. It tells them if a file fails,
 * and never throws.
 */
export type HandOver = (reply: Reply, answer: View | UserError) => Promise<void>;

const TIMEOUT_MS = 30_000;

interface HandOverOptions {
  client: WebClient;
  apiUrl: string;
  tell: Tell;
  log: Log;
}

export function createHandOver({ client, apiUrl, tell, log }: HandOverOptions): HandOver {
  const handOver = async (reply: Reply, file: FileShown<ShownButton>): Promise<void> => {
    const bytes = await file.bytes();
    const id = await upload(client, apiUrl, file.name, bytes);
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

/** Uploads the bytes to Slack, which shows them nowhere yet. Resolves to the file's id. */
async function upload(
  client: WebClient,
  apiUrl: string,
  filename: string,
  bytes: Uint8Array,
): Promise<string> {
  const { upload_url, file_id } = await client.files.getUploadURLExternal({ filename, length: bytes.length });
  if (upload_url === undefined || file_id === undefined || !isAtSlack(upload_url, apiUrl, 'files'))
    throw new SendError('busy', 'Slack did not say where at Slack to bring the file');
  const answer = await fetch(upload_url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw fromFailure(error, 'busy');
  });
  await answer.text();
  if (!answer.ok) throw fromStatus(answer.status, 'busy');
  return file_id;
}
