import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { allowed } from '../support/in-time.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { type RedisProcess, startRedisProcess } from '../support/redis-process.ts';
import { newPostgresDatabase, sharedPostgres } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const ROUNDS = 4;
const IN_SLACK = ['Bob Ackroyd', 'Cat Holroyd', 'Imran Sykes', 'Joan Illingworth', 'Neil Fairbank'];
const IN_TEAMS = ['Tom Oldroyd', 'Brenda Ogden', 'Kofi Mensah', 'Lorna Dyson', 'Ruth Hepworth'];
const APART = pathToFileURL(join(import.meta.dirname, '../support/clock-apart.mjs')).href;

const isInstalled = redisIsInstalled && findPostgres() !== undefined;
describe.skipIf(skipWithout(isInstalled))('two bots whose clocks are a minute apart', () => {
  let redis: RedisProcess;
  let platforms: Platforms;
  let network: NetworkAtWork;
  let bots: BotProcess[];
  let DATABASE_URL: string;

  beforeAll(async () => {
    redis = await startRedisProcess();
    DATABASE_URL = await newPostgresDatabase();
    const stores = { DATABASE_URL, REDIS_URL: redis.url };
    platforms = await startPlatforms({ ...stores, NODE_OPTIONS: `--import=${APART}` });
    bots = [
      await platforms.startBot({ CLOCK_APART: '30' }),
      await platforms.startBot({ CLOCK_APART: '-30' }),
    ];
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
    const usual = await network.usualMs();
    const ms = await longest('Ring');
    expect(ms).toBeLessThan(allowed(2_000, usual));
    process.stdout.write(`Clocks a minute apart: both cards after ${ms} ms at most\n`);
  });

  test('show what is due in a second when that has passed, whichever is woken', async () => {
    const usual = await network.usualMs();
    const ms = await longest('Order', () =>
      platforms.playground.fail({ method: 'chat.postMessage', status: 429, retryAfter: 1 }),
    );
    expect(ms).toBeLessThan(allowed(3_000, usual));
    process.stdout.write(`Clocks a minute apart: what was put off by a second came after ${ms} ms at most\n`);
  });

  test('take in ten new members whom two managers add in the same second, and nothing is held up', async () => {
    await network.inSlack('member add "Denise Barraclough" as manager');
    await vi.waitUntil(() => network.answersInSlack('Denise Barraclough is manager').length > 0, SOON);
    const usual = await network.usualMs();
    const began = performance.now();
    for (const name of IN_SLACK) void network.inSlack(`member add @${name} as clinician`);
    for (const name of IN_TEAMS) void network.inTeams(`member add @${name} as clinician`);
    const told = () => [...network.answersInSlack('is clinician'), ...network.teamsCards('is clinician')];
    await vi.waitUntil(() => told().length === 10, SOON);
    const ms = Math.round(performance.now() - began);
    expect(ms).toBeLessThan(allowed(2_000, usual));
    for (const bot of bots) {
      await platforms.retire(bot); // what its connections counted is told when they end
      expect(bot.output()).not.toContain('"level":"error"');
    }
    expect(await (await sharedPostgres()).deadlocks(DATABASE_URL)).toBe(0);
    process.stdout.write(`Ten new members at once, through two bots: all answered after ${ms} ms\n`);
  });
});
