import { importJWK } from 'jose';
import { z } from 'zod';
import type { Log } from '../../commands/log.ts';
import { HttpError } from '../http-body.ts';

/** A key that signs Teams' requests, with the channels it is endorsed for. */
export interface SigningKey {
  key: Awaited<ReturnType<typeof importJWK>>;
  endorsements: string[];
}

/** Finds a key by its id; undefined if there is none. Rejects with HttpError 503 if the keys cannot be read. */
export type FindKey = (kid: string) => Promise<SigningKey | undefined>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** The least time between two reads for unknown key ids, as anyone can send a token that names one. */
const UNKNOWN_KEY_MS = 5 * 60 * 1000;
const NO_KEYS_MS = 2 * 1000;
const TIMEOUT_MS = 5000;

const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({
  keys: z.array(
    z.looseObject({
      kid: z.string(),
      kty: z.literal('RSA'),
      n: z.string(),
      e: z.string(),
      endorsements: z.array(z.string()).default([]),
    }),
  ),
});

/** Reads the published signing keys. Caches them for a day, and reads them again for an unknown key id. */
export function createSigningKeys(metadataUrl: string, log: Log): FindKey {
  let keys: Map<string, SigningKey> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = (): Promise<void> => {
    if (asking) return asking;
    askedAt = Date.now();
    asking = fetchKeys(metadataUrl)
      .then((fetched) => {
        keys = fetched;
      })
      .catch((error: unknown) =>
        log.warn({ err: error, metadataUrl }, 'The keys of Microsoft Teams cannot be read.'),
      )
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };

  return async (kid) => {
    const known = keys?.has(kid) === true;
    const patience = known ? DAY_MS : keys ? UNKNOWN_KEY_MS : NO_KEYS_MS;
    if (Date.now() - askedAt >= patience || (asking && !known)) await ask();
    if (!keys)
      throw new HttpError(503, 'The keys to check this request with are out of reach. Try again soon.');
    return keys.get(kid);
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const { jwks_uri } = Metadata.parse(await fetchJson(metadataUrl));
  const { keys } = KeySet.parse(await fetchJson(jwks_uri));
  const entries = keys.map(async ({ kid, kty, n, e, endorsements }) => {
    const key = await importJWK({ kty, n, e }, 'RS256');
    return [kid, { key, endorsements }] as const;
  });
  return new Map(await Promise.all(entries));
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
