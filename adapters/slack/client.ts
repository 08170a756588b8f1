import { type Logger, LogLevel, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';

/** Writes Bolt's log lines to our log, up to the first colon: what follows may quote a request or a token. */
export function toLogger(log: Log): Logger {
  const line = (said: unknown[]): string => `Bolt: ${String(said[0]).split(':')[0]}`;
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...said: unknown[]) => log.warn({ platform: 'slack' }, line(said)),
    error: (...said: unknown[]) => log.error({ platform: 'slack' }, line(said)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/**
 * The client calls Slack without retries and with a short time limit. Slack has no idempotency key, so only the outbox,
 * which knows what was sent, may retry; the client's own retries would go on for half an hour and post twice.
 */
export const clientOptions = (apiUrl: string, logger: Logger): WebClientOptions => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 0 },
  timeout: 10_000,
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  logger,
});
