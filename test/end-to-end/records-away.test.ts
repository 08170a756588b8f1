import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LoopbackProxy, loopbackProxy } from '../support/loopback-proxy.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const TOLD = 'I cannot reach my records just now.';

describe.skipIf(skipWithout(findPostgres() !== undefined))(
  'while Postgres does not answer, and closes nothing',
  () => {
    let proxy: LoopbackProxy;
    let platforms: Platforms;
    let network: NetworkAtWork;

    beforeAll(async () => {
      const url = new URL(await newPostgresDatabase());
      proxy = await loopbackProxy(Number(url.port));
      url.port = String(proxy.port);
      platforms = await startPlatforms({ DATABASE_URL: url.href });
      await platforms.startBot();
      network = await foundNetwork(platforms);
    });

    afterAll(async () => {
      await proxy?.carry();
      await platforms?.stop();
      await proxy?.close();
    });

    /** Asks for something on both platforms; how long it took until both were told, in milliseconds. */
    const bothTold = async (what: string) => {
      const began = performance.now();
      const [slack, teams] = [network.answersInSlack(TOLD).length, network.teamsCards(TOLD).length];
      const inTeams = network.inTeams(`action add me ${what} in Teams`);
      await network.inSlack(`action add me ${what} in Slack`);
      await vi.waitUntil(() => network.answersInSlack(TOLD).length > slack, SOON);
      await inTeams;
      await vi.waitUntil(() => network.teamsCards(TOLD).length > teams, SOON);
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

    test.each(['swallow', 'refuse'] as const)(
      '(%s) people on both platforms are told within three seconds, nothing is changed, and it is whole again soon',
      async (how) => {
        await proxy[how]();
        const told = await bothTold(`Ring (${how})`);
        await proxy.carry();
        const well = await wellAgain(`Order (${how})`);
        expect({ told, well }).toSatisfy(() => told < 3_000 && well < 10_000);
        expect(network.slackCards(`Ring (${how})`)).toEqual([]);
        process.stdout.write(`${how}: told after ${told} ms, whole again after ${well} ms\n`);
      },
    );
  },
);
