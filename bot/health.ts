import type { ServerResponse } from 'node:http';
import type { Log } from '../commands/log.ts';
import { NotWritable } from '../storage/database/writing.ts';
import type { Unwritable } from '../storage/rows/unwritable.ts';
import type { HttpRoute } from './http-routes.ts';

/** Checks of the bot's parts. Each rejects if its part does not work. */
export interface Probes {
  database(): Promise<void>;
  redis(): Promise<void>;
  /** The age, in seconds, of the oldest message that waits to be sent; null if none does. */
  oldestUnsentSeconds(): Promise<number | null>;
}

type HealthPart = 'database' | 'redis' | 'outbox';

interface Readiness {
  status: 'ready' | 'not ready';
  failing: HealthPart[];
  /** Why a database that answers cannot be written to. */
  why?: { database: Unwritable };
  oldestUnsentSeconds: number | null;
}

const probeTimeoutMs = 2_000;
/** An answer is cached for this long, so that requests for it cannot overload the database. */
const freshForMs = 1_000;
/** Retries after an outage of Slack or Teams are spread over minutes; a longer wait means that no message is being sent. */
const lateAfterSeconds = 15 * 60;

/**
 * `GET /healthz`: 200 while the process answers. `GET /readyz`: 200 when the database and Redis answer, the database can be
 * written to, and no message has waited for 15 minutes; otherwise 503 with the parts that fail. The reasons are only in
 * the log, except why a database cannot be written to.
 */
export function createHealthRoutes(probes: Probes, log: Log): HttpRoute[] {
  const ready = remember(() => check(probes, log));
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: (_, response) => send(response, 200, { name: 'convenor', status: 'up' }),
    },
    {
      method: 'GET',
      path: '/readyz',
      async handle(_, response) {
        const readiness = await ready();
        send(response, readiness.status === 'ready' ? 200 : 503, readiness);
      },
    },
  ];
}

async function check(probes: Probes, log: Log): Promise<Readiness> {
  const failing: HealthPart[] = [];
  let unwritable: Unwritable | undefined;
  const ask = <T>(part: HealthPart, probe: () => Promise<T>): Promise<T | null> =>
    inTime(probe).catch((error: unknown) => {
      failing.push(part);
      if (error instanceof NotWritable) unwritable = error.why;
      log.warn({ part, err: error }, 'Not ready.');
      return null;
    });
  const [oldestUnsentSeconds] = await Promise.all([
    ask('outbox', probes.oldestUnsentSeconds),
    ask('database', probes.database),
    ask('redis', probes.redis),
  ]);
  if (oldestUnsentSeconds !== null && oldestUnsentSeconds > lateAfterSeconds) failing.push('outbox');
  return {
    status: failing.length === 0 ? 'ready' : 'not ready',
    failing: failing.sort(),
    ...(unwritable && { why: { database: unwritable } }),
    oldestUnsentSeconds,
  };
}

async function inTime<T>(probe: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${probeTimeoutMs / 1_000} seconds.`)),
      probeTimeoutMs,
    );
  });
  try {
    return await Promise.race([probe(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Shares one answer between all callers while it is being found, and caches it for `freshForMs`. */
function remember<T>(find: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= find().finally(() => setTimeout(() => (answer = undefined), freshForMs).unref());
    return answer;
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
