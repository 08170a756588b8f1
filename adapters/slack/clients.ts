import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Installer } from './installer.ts';

/** Slack's API as the bot of this tenant. Rejects with a `SendError` if the bot is not installed there. */
export type ClientOf = (tenant: string) => Promise<WebClient>;

/** The client of a bot with a single token, which serves whatever tenant that token is of. */
export function singleClient(token: string, options: WebClientOptions): ClientOf {
  const client = new WebClient(token, options);
  return async () => client;
}

/** The clients of a bot that is installed by OAuth: each tenant's calls are made with that tenant's token, and no other. */
export function installedClients(
  { tokenOf, end }: Pick<Installer, 'tokenOf' | 'end'>,
  options: WebClientOptions & { fetch: FetchFunction },
): ClientOf {
  const known = new Map<string, { token: string; client: WebClient }>();
  return async (tenant) => {
    const since = new Date();
    const token = await tokenOf(tenant);
    const before = known.get(tenant);
    if (before?.token === token) return before.client;
    const fetch = noticing(options.fetch, () => end(tenant, since));
    const client = new WebClient(token, { ...options, fetch });
    known.set(tenant, { token, client });
    return client;
  };
}

/** Slack's answers to the token of a workspace from which the bot was removed. */
const LOST = /^\s*\{\s*"ok"\s*:\s*false\s*,\s*"error"\s*:\s*"(account_inactive|token_revoked)"/;

/** Calls `lost` when an answer tells that the token no longer works, as the event that says so may have been missed. */
const noticing =
  (fetch: FetchFunction, lost: () => Promise<unknown>): FetchFunction =>
  async (url, init) => {
    const answer = await fetch(url, init);
    if (LOST.test(await answer.text())) await lost();
    return answer;
  };
