import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { IN_SLACK, startBotProcess } from '../support/bot-process.ts';
import { type BuildPlace, buildPlace } from '../support/build.ts';
import { foundNetwork } from '../support/network-at-work.ts';
import { startPlatforms } from '../support/platforms.ts';

/** Bots are built and started here. */
vi.setConfig({ testTimeout: 90_000 });

/** What every checkout here is before it is built again. */
let asBuilt: BuildPlace;
beforeAll(async () => {
  asBuilt = buildPlace();
  await asBuilt.build();
});
afterAll(() => asBuilt?.remove());

function built(): BuildPlace {
  const place = buildPlace();
  onTestFinished(place.remove);
  // What the bundle reads from its package beside dist/.
  for (const part of ['migrations', 'database/embedded-worker.mjs'])
    cpSync(join('storage', part), join(place.folder, 'storage', part), { recursive: true });
  cpSync(asBuilt.dist, place.dist, { recursive: true });
  return place;
}

/** The pieces of a bundle that take two bytes a letter in memory. */
const takingTwoBytes = (bundle: string): string[] =>
  readdirSync(dirname(bundle)).filter(
    (name) => name.endsWith('.js') && /[^\0-\xff]/.test(readFileSync(join(dirname(bundle), name), 'utf8')),
  );

describe('while its checkout is built again, for production too', () => {
  test('a bot goes on in Slack and in Teams, and stops cleanly', async () => {
    const { bundle, build } = built();
    expect(takingTwoBytes(bundle)).toEqual([]);
    const platforms = await startPlatforms();
    onTestFinished(platforms.stop);
    const bot = await platforms.startBot({}, bundle);
    await build('for production'); // which leaves out pieces that it started with
    const network = await foundNetwork(platforms);
    expect(await network.inTeams('action add me Ring the LPC')).toEqual({ ok: true });
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
    expect(await bot.stop()).toBe(0);
    expect(bot.output()).not.toContain('Cannot find module');
    expect(bot.output()).not.toMatch(/"level":"(error|fatal)"/);
  });

  test('the playground goes on, and so does its page', async () => {
    const { bundle, build } = built();
    const bot = await startBotProcess({ bundle });
    onTestFinished(async () => void (await bot.stop()));
    await build('for production');
    for (const name of ['', '/main.js', '/styles.css'])
      expect((await fetch(`${bot.url}/playground${name}`)).status).toBe(200);
  });

  test('a bot starts', async () => {
    const { bundle, build } = built();
    const building = (async () => {
      for (let times = 0; times < 3; times++) await build();
    })();
    for (let times = 0; times < 2; times++) {
      const bot = await startBotProcess({ env: IN_SLACK, bundle });
      expect(await bot.stop()).toBe(0);
    }
    await building;
  });
});
