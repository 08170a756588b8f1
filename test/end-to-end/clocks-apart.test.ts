import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const ROUNDS = 4;
const APART = pathToFileURL(join(import.meta.dirname, '../support/clock-apart.mjs')).href;

const isInstalled = redisIsInstalled && findPostgres() !== undefined;
describe.skipIf(skipWithout(isInstalled))('two bots whose clocks are forty seconds apart', () => {
  let redis: RedisProcess;
  let platforms: Platforms;
  let network: NetworkAtWork;

  beforeAll(async () => {
    redis = await startRedisProcess();
    const stores = { DATABASE_URL: await newPostgresDatabase(), REDIS_URL: redis.url };
    platforms = await startPlatforms({ ...stores, NODE_OPTIONS: `--import=${APART}` });
    await platforms.startBot({ CLOCK_APART: '20' });
    await platforms.startBot({ CLOCK_APART: '-20' });
    network = await foundNetwork(platforms);
  });

  afterAll(async () => {
    await platforms?.stop();
    await redis?.kill();
  });

  const cards = (what: string) => [...network.slackCards(what), ...network.teamsCards(what)].length;

  /** The longest that both cards of an action took, asked of either bot by turns, in milliseconds. */
  async function longest(what: string, before = () => {}): Promise<number> {
    const took: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      before();
      const began = performance.now();
      void network.inSlack(`action add me ${what} ${round}`);
      await vi.waitUntil(() => cards(`${what} ${round}`) === 2, SOON);
      took.push(performance.now() - began);
    }
    return Math.round(Math.max(...took));
  }

  test('show what is due now at once, whichever was asked', async () => {
    const ms = await longest('Ring');
    expect(ms).toBeLessThan(2_000);
    process.stdout.write(`Clocks forty seconds apart: both cards after ${ms} ms at most\n`);
  });

  test('show what is due in a second when that has passed, whichever is woken', async () => {
    const ms = await longest('Order', () =>
      platforms.playground.fail({ method: 'chat.postMessage', status: 429, retryAfter: 1 }),
    );
    expect(ms).toBeLessThan(3_000);
    process.stdout.write(
      `Clocks forty seconds apart: what was put off by a second came after ${ms} ms at most\n`,
    );
  });
});
