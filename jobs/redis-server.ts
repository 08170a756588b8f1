import { Redis } from 'ioredis';

/** Time limit for connecting to Redis, in milliseconds. */
export const CONNECT_MS = 5000;

/** A Redis that has answered. */
export interface RedisServer {
  /** From the settings; started by us; found running, without an owner or as another process's; inside this process. */
  kind: 'url' | 'spawned' | 'adopted' | 'in-process';
  /** The address as people read it, without a password. */
  where: string;
  /** What ioredis connects to: a URL, or the path of a socket. */
  address: string;
  /** What the operator should know, if anything. */
  warning?: string;
  /** Stops a Redis that is ours, with its jobs saved; leaves any other running. Call it after the workers have closed. */
  stop(): Promise<void>;
}

/** Resolves when Redis answers PING, rejects with the reason when it does not. */
export async function ping(address: string): Promise<void> {
  await askOnce(address, (redis) => redis.ping());
}

/** The process id of a Redis on this machine. */
export async function processOf(address: string): Promise<number> {
  const info = await askOnce(address, (redis) => redis.info('server'));
  return Number(/^process_id:(\d+)/m.exec(info)?.[1]);
}

/** Runs `ask` on a connection of its own, without retries. Rejects with why the connection failed. */
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
