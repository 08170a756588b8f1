import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { allowed } from '../support/in-time.ts';
import { type LoopbackProxy, loopbackProxy } from '../support/loopback-proxy.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres, type RunningPostgres, startPostgres } from '../support/postgres.ts';
import { skipWithout } from '../support/skip.ts';

const TOLD = 'I cannot reach my records just now.';

describe.skipIf(skipWithout(findPostgres() !== undefined))('while Postgres does not answer', () => {
  let postgres: RunningPostgres;
  let proxy: LoopbackProxy;
  let bot: BotProcess;
  let platforms: Platforms;
  let network: NetworkAtWork;

  beforeAll(async () => {
    postgres = await startPostgres();
    const url = new URL(await postgres.createDatabase('migrated'));
    proxy = await loopbackProxy(Number(url.port));
    url.port = String(proxy.port);
    platforms = await startPlatforms({ DATABASE_URL: url.href }, { slackWaitsMs: 6_000 });
    bot = await platforms.startBot();
    network = await foundNetwork(platforms);
  });

  afterAll(async () => {
    postgres?.thaw();
    await proxy?.carry();
    await platforms?.stop();
    await proxy?.close();
    await postgres?.stop();
  });

  const ILLS = {
    swallow: {
      begin: () => proxy.swallow(),
      end: () => proxy.carry(),
      what: 'what is sent to Postgres is dropped',
    },
    refuse: { begin: () => proxy.refuse(), end: () => proxy.carry(), what: 'Postgres is away' },
    freeze: { begin: () => postgres.freeze(), end: () => postgres.thaw(), what: 'Postgres is frozen' },
  };

  const failing = async () =>
    ((await (await fetch(`${bot.url}/readyz`)).json()) as { failing: string[] }).failing;

  /** Asks for something on both platforms; how long it took until both were answered, in milliseconds. */
  const bothAnswered = async (typed: string, says: string) => {
    const began = performance.now();
    await network.closeModal();
    const inSlack = () => network.answersInSlack(says).length + network.modalsInSlack(says);
    const [slack, teams] = [inSlack(), network.teamsCards(says).length];
    const inTeams = network.inTeams(typed);
    await network.inSlack(typed);
    await vi.waitUntil(() => inSlack() > slack, SOON);
    await inTeams;
    await vi.waitUntil(() => network.teamsCards(says).length > teams, SOON);
    return Math.round(performance.now() - began);
  };
  /** How long it takes until something is done again. */
  const wellAgain = async (what: string) => {
    const began = performance.now();
    await vi.waitUntil(async () => {
      await network.inSlack(`action add me ${what}`);
      return vi.waitUntil(() => network.slackCards(what).length > 0, { timeout: 2_000 }).catch(() => false);
    }, SOON);
    return Math.round(performance.now() - began);
  };

  test.each(['swallow', 'refuse', 'freeze'] as const)(
    '(%s) people on both platforms are told within three seconds, nothing is changed, and it is whole again soon',
    async (ill) => {
      const { begin, end, what } = ILLS[ill];
      const usual = await bothAnswered('action list done', 'No action has been done yet.');
      await begin();
      const told = await bothAnswered(`action add me Ring (${ill})`, TOLD);
      await expect.poll(failing, SOON).toContain('database');
      await end();
      const well = await wellAgain(`Order (${ill})`);
      process.stdout.write(
        `${what}: told after ${told} ms (usually ${usual}), whole again after ${well} ms\n`,
      );
      expect(told).toBeLessThan(allowed(3_000, usual));
      expect(well).toBeLessThan(allowed(10_000, usual));
      await expect.poll(failing, SOON).toEqual([]);
      expect(bot.output()).toMatch(/"part":"database".*the database did not answer/);
      for (const cards of [network.slackCards, network.teamsCards])
        expect(cards(`Ring (${ill})`)).toEqual([]);
    },
  );

  test('what was asked again after all that stands there once', async () => {
    for (const ill of Object.keys(ILLS)) {
      await network.inSlack(`action add me Ring (${ill})`);
      for (const cards of [network.slackCards, network.teamsCards])
        await expect.poll(() => cards(`Ring (${ill})`), SOON).toHaveLength(1);
    }
  });

  test('what reaches a bot that stood still is not begun, and whoever typed it is told', async () => {
    process.kill(bot.pid, 'SIGSTOP');
    const answer = await network.inSlack('action add me Write');
    await setImmediate(); // the connection that was given up is closed at the end of this turn of the event loop
    await setImmediate();
    process.kill(bot.pid, 'SIGCONT');
    expect(answer.ok).toBe(false); // Slack has said so to whoever typed
    await expect.poll(() => network.answersInSlack('That reached me too late'), SOON).toHaveLength(1);
    await network.inSlack('action add me Write');
    await expect.poll(() => network.slackCards('Write'), SOON).toHaveLength(1);
  });
});
