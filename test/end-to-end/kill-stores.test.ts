import { afterEach, describe, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { foundNetwork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { startRedisProcess } from '../support/redis-process.ts';
import { sharedPostgres } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

/** The tick comes each minute. */
const A_MINUTE = { timeout: 70_000, interval: 100 };

const readiness = async ({ url }: BotProcess) => {
  const answer = await fetch(`${url}/readyz`);
  const { failing } = (await answer.json()) as { failing: string[] };
  return { status: answer.status, failing };
};
const ready = { status: 200, failing: [] };

let stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  stops = [];
});

async function startBot(env: Record<string, string>) {
  const platforms = await startPlatforms(env);
  stops.push(platforms.stop);
  const bot = await platforms.startBot();
  return { platforms, bot, network: await foundNetwork(platforms) };
}

/** Has the platforms' answers to the first tries be that they are busy, so that the messages wait. */
function busyFor(seconds: number, { playground }: Platforms): void {
  for (const method of ['chat.postMessage', 'send'])
    playground.fail({ method, status: 429, retryAfter: seconds });
}

describe.skipIf(skipWithout(redisIsInstalled))('a bot whose Redis', { timeout: 120_000 }, () => {
  async function startWithRedis() {
    const redis = await startRedisProcess();
    stops.push(redis.kill);
    return { redis, ...(await startBot({ REDIS_URL: redis.url })) };
  }

  test('is killed says so, goes on recording and showing, and shows nothing twice when it is back, empty', async () => {
    const { redis, bot, network } = await startWithRedis();
    expect(await readiness(bot)).toEqual(ready);
    await redis.kill();
    await expect.poll(() => readiness(bot), SOON).toEqual({ status: 503, failing: ['redis'] });
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    expect(await network.inTeams('action add me Ring the LPC')).toEqual({ ok: true });
    await network.inSlack('action list');
    await expect.poll(() => network.answersInSlack('Ring the LPC'), SOON).toHaveLength(1);
    await expect.poll(() => network.slackCards('Ring the LPC'), SOON).toHaveLength(1);
    await expect.poll(() => network.teamsCards('Ring the LPC'), SOON).toHaveLength(1);

    await redis.start();
    await expect.poll(() => readiness(bot), SOON).toEqual(ready);
    await network.inTeams('action add me Book the room'); // and it is woken again as before
    await expect.poll(() => network.slackCards('Book the room'), SOON).toHaveLength(1);
    await expect.poll(() => network.teamsCards('Book the room'), SOON).toHaveLength(1);
    expect(network.slackCards('Ring the LPC')).toHaveLength(1);
    expect(network.teamsCards('Ring the LPC')).toHaveLength(1);
  });

  test('is emptied while messages wait sends them with the next tick', async () => {
    const { redis, platforms, network } = await startWithRedis();
    busyFor(20, platforms);
    await network.inTeams('action add me Ring the LPC');
    const busy = 'Book the room'; // is sent while the first waits to be tried again, and so is seen to be waiting
    await network.inTeams(`action add me ${busy}`);
    await expect.poll(() => [...network.slackCards(busy), ...network.teamsCards(busy)], SOON).toHaveLength(2);
    await redis.flush();
    expect([...network.slackCards('Ring the LPC'), ...network.teamsCards('Ring the LPC')]).toEqual([]);

    await expect.poll(() => network.slackCards('Ring the LPC'), A_MINUTE).toHaveLength(1);
    await expect.poll(() => network.teamsCards('Ring the LPC'), SOON).toHaveLength(1);
    expect([...network.slackCards(busy), ...network.teamsCards(busy)]).toHaveLength(2);
  });
});

describe.skipIf(skipWithout(findPostgres() !== undefined))(
  'a bot whose database',
  { timeout: 120_000 },
  () => {
    test('cannot be reached says so, apologises, and works again when it can', async () => {
      const postgres = await sharedPostgres();
      const DATABASE_URL = await postgres.createDatabase('migrated');
      const name = new URL(DATABASE_URL).pathname.slice(1);
      const { bot, network } = await startBot({ DATABASE_URL });
      await postgres.run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await postgres.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      await expect.poll(() => readiness(bot), SOON).toEqual({ status: 503, failing: ['database', 'outbox'] });
      await network.inSlack('action add me Ring the LPC');
      await expect.poll(() => network.answersInSlack('Nothing was changed'), SOON).toHaveLength(1);

      await postgres.run(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await expect.poll(() => readiness(bot), SOON).toEqual(ready);
      await network.inSlack('action add me Ring the LPC');
      await expect.poll(() => network.slackCards('Ring the LPC'), SOON).toHaveLength(1);
      await expect.poll(() => network.teamsCards('Ring the LPC'), SOON).toHaveLength(1);
    });
  },
);
