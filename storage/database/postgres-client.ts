import pg from 'pg';
import { connectionError, describeAddress } from './connection-error.ts';
import { pendingMigrations } from './migrate.ts';
import { SetupError } from './setup-error.ts';
import { within } from './within.ts';
import { WRITES_SOMETHING } from './writing.ts';

/** How long a connection may take to be made, in milliseconds. */
const CONNECT_MS = 5000;
/** With the 1.2 seconds before it is asked, there is time to tell people within the three that Slack waits. */
const REACH_MS = 800;

/** Where it lies, for people to read. */
export const placeOf = (url: string): string => `Postgres at ${describeAddress(url)}`;

/**
 * The migrations that a Postgres has not had yet, by name; nothing is changed. Throws SetupError, saying what to do, when
 * it does not answer, or a newer version has been at work on it.
 */
export const pendingOn = (url: string): Promise<string[]> =>
  withClient(url, (client) => pendingMigrations(client, placeOf(url))).catch((error: unknown) => {
    throw error instanceof SetupError ? error : connectionError(error, url);
  });

/**
 * By what a Postgres knows its sealing key, null where it knows none yet; nothing is changed. Throws SetupError, saying what to
 * do, when it does not answer.
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

/** Whether a Postgres can write: what is written is gone at once. Throws SetupError, saying what to do, where it cannot. */
export const writeOn = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(WRITES_SOMETHING);
  }).catch((error: unknown) => {
    throw error instanceof SetupError ? error : connectionError(error, url);
  });

/** On a connection of its own: a migration may take longer than a statement is let to. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: CONNECT_MS,
  });
  client.on('error', () => {}); // whatever query is under way fails with it
  try {
    await client.connect();
    await checkZone(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function checkZone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ TimeZone: string }>('SHOW TimeZone');
  if (rows[0]?.TimeZone === 'UTC') return;
  throw new SetupError(
    `DATABASE_URL sets its own options, and with them the time zone is ${rows[0]?.TimeZone}, not UTC.`,
    'Take options= out of DATABASE_URL, or add -c TimeZone=UTC to it (written -c%20TimeZone%3DUTC).',
  );
}

/** Whether a new connection to it is answered, in time for whoever waits to be told. */
export const answers = (url: string): Promise<boolean> =>
  within(
    REACH_MS,
    withClient(url, (client) => client.query('SELECT 1')),
  ).then(
    () => true,
    () => false,
  );
