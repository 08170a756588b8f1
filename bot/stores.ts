import { openRedis, type RedisServer } from '../jobs/redis.ts';
import { type Database, openDatabase } from '../storage/database/open-database.ts';
import type { RootLog } from './log.ts';
import type { Settings } from './settings.ts';
import type { Stops } from './stops.ts';

/** Opens Redis and the database concurrently. Both are put on `stops` at once; Redis first, so that it is stopped last. */
export async function openStores(
  { databaseUrl, databaseLimits: limits, redisUrl, dataDir }: Settings,
  log: RootLog,
  stops: Stops,
): Promise<{ redis: RedisServer; database: Database }> {
  const onError = (error: Error) => log.warn({ part: 'database', err: error }, 'a database connection broke');
  const [redis, database] = await Promise.allSettled([
    stops.push('Redis', openRedis({ url: redisUrl, dataDir }), (opened) => opened.stop()),
    stops.push('the database', openDatabase({ url: databaseUrl, dataDir, limits, onError }), (opened) =>
      opened.close(),
    ),
  ]);
  if (redis.status === 'rejected') throw redis.reason;
  if (database.status === 'rejected') throw database.reason;
  return { redis: redis.value, database: database.value };
}
