import { type Logger, LogLevel, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';

/** Bolt's own lines in our log. What follows a colon may quote a request or a token, so only what is before it stays. */
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
 * How we call Slack: once and briefly. A send has no idempotency key, so only the outbox, which knows what was sent,
 * may try again; the client by itself would go on for half an hour and post twice.
 */
export const clientOptions = (apiUrl: string, logger: Logger): WebClientOptions => ({
  slackApiUrl: apiUrl,
  retryConfig: { retries: 0 },
  timeout: 10_000,
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  logger,
});
