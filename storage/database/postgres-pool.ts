import type { Socket } from 'node:net';
import pg from 'pg';
import { inOneWrite } from './in-one-write.ts';
import type { DatabaseLimits } from './limits.ts';
import { withClient } from './postgres-client.ts';
import { errorCode } from './setup-error.ts';

/** The kind of sessions that connections to a Postgres have. */
export interface Sessions {
  /** A pooler such as PgBouncer assigns a session for each transaction, so session settings do not last. */
  arePooled: boolean;
  /** Sessions start in UTC, as requested. */
  areInUtc: boolean;
}

type PoolLimits = Pick<DatabaseLimits, 'queryMs'>;

/** The settings requested for a session when it starts. The adapter stores wrong times in any zone but UTC. */
const sessionConfig = ({ queryMs }: PoolLimits): pg.ClientConfig => ({
  options: '-c TimeZone=UTC',
  statement_timeout: queryMs,
  idle_in_transaction_session_timeout: queryMs,
});

/** The error code of a pooler that refuses start-up settings. */
const REFUSED = '08P01';

/** Checks whether start-up settings take effect: a pooler may refuse them, or be configured to ignore them. */
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

/** How long an idle connection is kept, in milliseconds. */
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
    pipeline: true,
    max: connections,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: Math.min(IDLE_MS, queryMs),
  });
  inOneWrite(pool);
  if (!areInUtc) beginInUtc(pool);
  return pool;
}

/** Sets UTC on every new connection, for servers without start-up settings; a pooler tracks this setting. */
function beginInUtc(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    client.query(`SET TimeZone = 'UTC'`).catch(() => {}); // a connection on which that fails is broken
  });
}
