import { Redis } from 'ioredis';
import { certificateFault, MEND_IT, TRUST_IT } from '../storage/database/certificate-fault.ts';
import { errorText, SetupError } from '../storage/database/setup-error.ts';
import { startEmbeddedRedis } from './embedded-redis.ts';
import { CONNECT_MS, ping, type RedisServer } from './redis-server.ts';

export type { RedisServer } from './redis-server.ts';

/** Where Redis is, as the settings say. */
export interface RedisPlace {
  /** `redis://user:password@host:port/0` or `rediss://…`. Without one, an embedded Redis. */
  url?: string | undefined;
  /** Where an embedded Redis keeps its files (in `redis/`). */
  dataDir: string;
}

const LONGEST_WAIT_MS = 2000;

/** Connects to the Redis at `url`, or starts an embedded one. Throws SetupError, saying what to do, if none answers. */
export async function openRedis({ url, dataDir }: RedisPlace): Promise<RedisServer> {
  if (!url) return startEmbeddedRedis(dataDir);
  const where = describeAddress(url);
  await ping(url).catch((error) => {
    throw unanswered(error, where);
  });
  return { kind: 'url', where: `Redis at ${where}`, address: url, stop: async () => {} };
}

/**
 * Opens a connection for one role. While Redis is away, a `queue` fails at once, because a person is waiting and the
 * database holds what they asked for; a `worker` waits for Redis. Both reconnect by themselves.
 */
export function connect(
  server: RedisServer,
  role: 'queue' | 'worker',
  onError: (error: Error) => void = () => {},
): Redis {
  const redis = new Redis(server.address, {
    ...(role === 'queue'
      ? { enableOfflineQueue: false, maxRetriesPerRequest: 1 }
      : { maxRetriesPerRequest: null }),
    connectTimeout: CONNECT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_WAIT_MS),
  });
  redis.on('error', onError);
  return redis;
}

function describeAddress(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || pathname}:${port || '6379'}`;
  } catch (cause) {
    throw new SetupError('REDIS_URL is not an address.', 'Write it like redis://localhost:6379', cause);
  }
}

function unanswered(error: unknown, where: string): SetupError {
  const text = errorText(error);
  if (/WRONGPASS|NOAUTH|without any password|invalid password/.test(text)) {
    return new SetupError(
      `Redis refused the user name or password in REDIS_URL (${where}): ${text}.`,
      'Put the right ones in REDIS_URL: redis://user:password@host:port. Letters such as @ : / are written %40 %3A %2F.',
      error,
    );
  }
  const certificate = certificateFault(error);
  if (certificate)
    return new SetupError(
      `Redis ${certificate.says} (${where}).`,
      certificate.isUnknown ? TRUST_IT : MEND_IT,
      error,
    );
  if (/LOADING/.test(text)) {
    return new SetupError(`Redis at ${where} is still loading its data.`, 'Start again in a moment.', error);
  }
  return new SetupError(
    `Redis does not answer at the address in REDIS_URL (${where}): ${text}.`,
    'Start it (redis-server --appendonly yes --maxmemory-policy noeviction), or put the right address in REDIS_URL.',
    error,
  );
}
