import { Redis } from 'ioredis';

/** How long a Redis has to take a connection, in milliseconds. */
export const CONNECT_MS = 5000;

/** A Redis to use, already seen to answer. */
export interface RedisServer {
  /** Somebody else's; started by us; found running without an owner, or another process's; inside this process. */
  kind: 'url' | 'spawned' | 'adopted' | 'in-process';
  /** For people to read; no password. */
  where: string;
  /** What ioredis connects to: a URL, or the path of a socket. */
  address: string;
  /** What whoever runs it should know, if anything. */
  warning?: string;
  /** Ends a Redis that is ours, its jobs on disk; leaves anybody else's alone. Call it after the workers have closed. */
  stop(): Promise<void>;
}

/** Resolves when Redis answers PING, rejects with the reason when it does not. */
export async function ping(address: string): Promise<void> {
  await askOnce(address, (redis) => redis.ping());
}

/** The id of the process that a Redis of this machine runs in. */
export async function processOf(address: string): Promise<number> {
  const info = await askOnce(address, (redis) => redis.info('server'));
  return Number(/^process_id:(\d+)/m.exec(info)?.[1]);
}

/** One question, asked once. */
async function askOnce<T>(address: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    commandTimeout: CONNECT_MS,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
    retryStrategy: () => null,
  });
  // The promise only says that the connection closed; the event says why.
  let reason: Error | undefined;
  redis.on('error', (error) => {
    reason ??= error;
  });
  try {
    await redis.connect();
    return await ask(redis);
  } catch (error) {
    throw reason ?? error;
  } finally {
    redis.disconnect();
  }
}
