import type { Socket } from 'node:net';
import pg from 'pg';
import type { DatabaseLimits } from './limits.ts';
import { withClient } from './postgres-client.ts';
import { errorCode } from './setup-error.ts';

/** What a connection to a Postgres is. */
export interface Sessions {
  /** A pooler, such as PgBouncer, lends it a session for each transaction: nothing that is said to one holds for the next. */
  arePooled: boolean;
  /** They begin in UTC, because they were asked to. */
  areInUtc: boolean;
}

type PoolLimits = Pick<DatabaseLimits, 'queryMs'>;

/** What is asked of a session as it begins. The adapter stores wrong times in any zone but UTC. */
const sessionConfig = ({ queryMs }: PoolLimits): pg.ClientConfig => ({
  options: '-c TimeZone=UTC',
  statement_timeout: queryMs,
  idle_in_transaction_session_timeout: queryMs,
});

/** How a pooler refuses what is asked of a session as it begins. */
const REFUSED = '08P01';

/** Looks whether what is asked of a session holds: a pooler refuses it or, where it is told to, takes no notice. */
export async function sessionsOf(url: string, limits: PoolLimits): Promise<Sessions> {
  try {
    return await withClient(url, (client) => look(client, limits), sessionConfig(limits));
  } catch (error) {
    if (errorCode(error) === REFUSED) return { arePooled: true, areInUtc: false };
    throw error;
  }
}

async function look(client: pg.Client, { queryMs }: PoolLimits): Promise<Sessions> {
  const { rows } = await client.query<{ ms: string; zone: string }>(
    `SELECT (SELECT setting FROM pg_settings WHERE name = 'statement_timeout') AS ms, current_setting('TimeZone') AS zone`,
  );
  const [{ ms, zone } = { ms: '', zone: '' }] = rows;
  return { arePooled: Number(ms) !== queryMs, areInUtc: zone === 'UTC' };
}

/** The longest that a connection which nobody needs is kept. */
const IDLE_MS = 10_000;

/** Connections to a Postgres, over sockets that `open` makes. */
export function createPool(
  url: string,
  { connections, queryMs, waitMs, keepAliveMs }: DatabaseLimits,
  { arePooled, areInUtc }: Sessions,
  open: () => Socket,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'convenor',
    ...(!arePooled && sessionConfig({ queryMs })),
    stream: open,
    max: connections,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: Math.min(IDLE_MS, queryMs),
  });
  if (!areInUtc) beginInUtc(pool);
  return pool;
}

/** Has every connection begin in UTC where that could not be asked for as it is made; a pooler keeps to it. */
function beginInUtc(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    client.query(`SET TimeZone = 'UTC'`).catch(() => {}); // a connection on which that fails is broken
  });
}
