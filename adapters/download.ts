import { fileGone, fileNotGiven, fileTooLarge, LARGEST_FILE } from '../commands/given-file.ts';
import type { Log } from '../commands/log.ts';
import { type Exchange, TooLong, Unanswered } from './exchange.ts';

interface Download {
  url: string;
  headers?: Record<string, string>;
  exchange: Pick<Exchange, 'call'>;
  platform: 'slack' | 'teams';
  log: Log;
}

const TIMEOUT_MS = 8_000;
const GONE = new Set([401, 403, 404, 410]);
const NAMES = { slack: 'Slack', teams: 'Teams' };

/** Fetches a file that somebody gave to the bot, from an address that was checked. Rejects with `UserError`. */
export async function download({
  url,
  headers = {},
  exchange,
  platform,
  log,
}: Download): Promise<Uint8Array> {
  const call = { url, method: 'GET', headers, timeoutMs: TIMEOUT_MS, mostBytes: LARGEST_FILE };
  const { status, body } = await exchange.call(call).catch((error: unknown) => {
    if (error instanceof Unanswered && error.cause instanceof TooLong) throw fileTooLarge();
    log.warn({ platform, err: error }, 'A file that somebody sent was not to be had.');
    throw fileNotGiven(NAMES[platform]);
  });
  if (GONE.has(status)) throw fileGone();
  if (status === 200) return body;
  log.warn({ platform, status }, 'A file that somebody sent was not to be had.');
  throw fileNotGiven(NAMES[platform]);
}
