import { WebAPIPlatformError } from '@slack/web-api';
import {
  fileElsewhere,
  fileGone,
  fileNotGiven,
  fileOfAnother,
  fileTooLarge,
  LARGEST_FILE,
} from '../../commands/given-file.ts';
import type { AccountRef } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { UserError } from '../../commands/user-error.ts';
import { download } from '../download.ts';
import type { Exchange } from '../exchange.ts';
import type { ClientOf } from './clients.ts';
import { fileId } from './ids.ts';
import { isAtSlack } from './response-url.ts';
import { toSendError } from './send-error.ts';

/** Fetches a file by its id, if this account sent it. Rejects with `UserError`. */
export type FetchFile = (account: AccountRef, id: string) => Promise<Uint8Array>;

interface FilesAtSlack {
  clientOf: ClientOf;
  /** Carries the bytes of files, which Slack's client does not. */
  exchange: Pick<Exchange, 'call'>;
  apiUrl: string;
  log: Log;
}

export function createFetchFile({ clientOf, exchange, apiUrl, log }: FilesAtSlack): FetchFile {
  return async ({ tenant, id: sender }, id) => {
    if (!fileId.safeParse(id).success) throw fileGone();
    const client = await clientOf(tenant);
    const { file } = await client.files.info({ file: id }).catch((error: unknown) => {
      throw toUserError(error, log);
    });
    const { user, size = 0, url_private_download: url } = file ?? {};
    if (user !== sender) throw fileOfAnother();
    if (size > LARGEST_FILE) throw fileTooLarge();
    // The call carries the bot's token, so no address but Slack's own is ever called.
    if (url === undefined || !isAtSlack(url, apiUrl, 'files')) throw fileElsewhere();
    const headers = { authorization: `Bearer ${client.token}` };
    return download({ url, headers, exchange, platform: 'slack', log });
  };
}

const GONE = new Set(['file_not_found', 'file_deleted', 'invalid_arguments']);

function toUserError(error: unknown, log: Log): UserError {
  const code = error instanceof WebAPIPlatformError ? error.data.error : undefined;
  if (GONE.has(code ?? '')) return fileGone();
  const { message, hint } = toSendError(error, 'busy');
  log.warn({ platform: 'slack', reason: message }, 'Slack did not tell where a file is.');
  return hint === undefined ? fileNotGiven('Slack') : new UserError(hint);
}
