import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../storage/database/open-database.ts';
import { newDataFolder } from '../support/bot-process.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

/** How many times it is killed, each time after this many things done at the most. */
const KILLS = 5;
const MOST_DONE = 6;

const stores: [name: string, open: () => Promise<string | undefined>, installed: boolean][] = [
  ['the embedded database', async () => undefined, true],
  ['Postgres', newPostgresDatabase, findPostgres() !== undefined],
];

describe.each(stores)('a bot on %s', (_, open, installed) => {
  test.skipIf(skipWithout(installed))(
    'killed at any moment keeps all that it acknowledged, once, and its cards agree in the end',
    { timeout: 400_000 },
    async () => {
      const dataDir = newDataFolder();
      const url = await open();
      const platforms = await startPlatforms({ DATA_DIR: dataDir, ...(url && { DATABASE_URL: url }) });
      onTestFinished(platforms.stop);
      let bot = await platforms.startBot();
      const network = await foundNetwork(platforms);
      await network.inTeams('action add me Moved by 30 June 2099');
      const moved = () => [network.slackCards('Moved'), network.teamsCards('Moved')].flat();
      await expect.poll(moved, SOON).toHaveLength(2); // from here on it is only edited, so no kill may double it
      const acknowledged: string[] = [];

      for (let killed = 0; killed < KILLS; killed++) {
        const people = [`${killed}a`, `${killed}b`].map((name) => startWork(name, network, acknowledged));
        const goal = acknowledged.length + 1 + Math.floor(Math.random() * MOST_DONE);
        await vi.waitUntil(() => acknowledged.length >= goal, SOON);
        await platforms.kill(bot);
        await Promise.all(people.map((rest) => rest()));
        platforms.passTime(120);
        bot = await platforms.startBot();
      }
      expect(await network.inTeams('action move A1 to 31 July 2099')).toEqual({ ok: true });
      await vi.waitUntil(() => nothingWaits(bot.url), SOON);
      await expect
        .poll(moved, SOON)
        .toEqual([expect.stringContaining('31 July 2099'), expect.stringContaining('31 July 2099')]);
      await platforms.retire(bot);

      const { actions, changes } = await readRecords({ url, dataDir });
      const texts = actions.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(texts).size).toBe(texts.length);
      expect(changes).toHaveLength(texts.length);
      expect(actions.map(({ number }) => number)).toEqual(texts.map((_, index) => index + 1));
      for (const text of texts) {
        expect([text, network.slackCards(text).length]).toEqual([text, 1]);
        expect([text, network.teamsCards(text).length > 0]).toEqual([text, true]);
      }
    },
  );
});

/** Somebody at work on both platforms until told to rest. What Teams has answered is acknowledged; Slack answers at once. */
function startWork(name: string, { inTeams, inSlack }: NetworkAtWork, acknowledged: string[]) {
  let resting = false;
  const work = async () => {
    for (let step = 1; !resting; step++) {
      const text = `Teams ${name}${step}.`;
      if ((await inTeams(`action add me ${text}`)).ok) acknowledged.push(text);
      await inSlack(`action add me Slack ${name}${step}.`);
      await inTeams(`action move A1 to ${1 + (step % 30)} July 2099`);
    }
  };
  const working = work();
  return async () => {
    resting = true;
    await working;
  };
}

async function nothingWaits(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`);
  return ((await answer.json()) as { oldestUnsentSeconds: number | null }).oldestUnsentSeconds === null;
}

async function readRecords(place: { url: string | undefined; dataDir: string }) {
  const database = await openDatabase(place);
  try {
    return {
      actions: await database.prisma.action.findMany({ orderBy: { number: 'asc' } }),
      changes: await database.prisma.change.findMany({ where: { record: 'action', command: 'action.add' } }),
    };
  } finally {
    await database.close();
  }
}
