import pg from 'pg';
import { connectionError, describeAddress } from './connection-error.ts';
import { pendingMigrations } from './migrate.ts';
import { SetupError } from './setup-error.ts';
import { within } from './within.ts';
import { WRITES_SOMETHING } from './writing.ts';

/** How long a connection may take to be made, in milliseconds. */
const CONNECT_MS = 5000;
/**
 * Time limit for the check. It begins after 1.2 seconds, so people are told within the three that Slack
 * waits.
 */
const REACH_MS = 800;

/** Where it is, in words for people. */
export const placeOf = (url: string): string => `Postgres at ${describeAddress(url)}`;

/**
 * The names of the migrations that a Postgres lacks; changes nothing. Rejects with a SetupError, which says
 * what to do, if it does not answer, or if a newer version has used it.
 */
export const pendingOn = (url: string): Promise<string[]> =>
  withClient(url, (client) => pendingMigrations(client, placeOf(url))).catch((error: unknown) => {
    throw error instanceof SetupError ? error : connectionError(error, url);
  });

/**
 * The check value of a Postgres database's sealing key, or null if it has none yet; changes nothing. Rejects
 * with a SetupError, saying what to do, if it does not answer.
 */
export const sealingCheckOn = (url: string): Promise<string | null> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ known: boolean }>(
      `SELECT to_regclass('sealing_keys') IS NOT NULL AS known`,
    );
    if (!rows[0]?.known) return null;
    const keys = await client.query<{ check: string }>('SELECT "check" FROM sealing_keys');
    return keys.rows[0]?.check ?? null;
  }).catch((error: unknown) => {
    throw error instanceof SetupError ? error : connectionError(error, url);
  });

/**
 * Checks that a Postgres can write, with a write that is discarded. Rejects with a SetupError, saying what to
 * do, if not.
 */
export const writeOn = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(WRITES_SOMETHING);
  }).catch((error: unknown) => {
    throw error instanceof SetupError ? error : connectionError(error, url);
  });

/** Runs work on a connection of its own, without the pool's time limit, as a migration may take longer. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  config: pg.ClientConfig = {},
): Promise<T> {
  const client = new pg.Client({
    ...config,
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
  });
  client.on('error', () => {}); // the running query rejects with the error
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a new connection to it is answered within `REACH_MS`. */
export const answers = (url: string): Promise<boolean> =>
  within(
    REACH_MS,
    withClient(url, (client) => client.query('SELECT 1')),
  ).then(
    () => true,
    () => false,
  );
