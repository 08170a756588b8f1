import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { startEmbeddedRedis } from '../../jobs/embedded-redis.ts';
import type { RedisServer } from '../../jobs/redis-server.ts';
import { skipWithout } from './skip.ts';

/** Starts a new, empty Redis. The caller stops it. */
export type StartTestRedis = () => Promise<RedisServer>;

/** Whether a real Redis can be started here. */
export const redisIsInstalled = spawnSync('redis-server', ['--version']).status === 0;

/**
 * Each kind of Redis by name, to run a contract against with `describe.each`. Call it while tests are collected. If
 * redis-server is not installed, it is skipped, or fails with `REQUIRE_ALL=1`.
 */
export function redisServers(): [name: string, start: StartTestRedis][] {
  if (skipWithout(redisIsInstalled)) {
    test.skip('on Redis, which is not installed', () => {});
    return [['in-process', startInProcess]];
  }
  return [
    ['in-process', startInProcess],
    ['Redis', startReal],
  ];
}

const startInProcess: StartTestRedis = () => startEmbeddedRedis('', []);

async function startReal(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'convenor-redis-'));
  const server = await startEmbeddedRedis(folder, ['redis-server']);
  if (server.kind !== 'spawned') throw new Error('redis-server is not installed');
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
