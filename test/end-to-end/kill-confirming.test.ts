import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromFrozen, hashOf } from '../../commands/meetings/frozen-minutes.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { connectTo, type DatabaseSteps, type Step } from '../support/database-steps.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const kills: { when: string; step: Step; fate: 'done' | 'lost'; isConfirmed: boolean }[] = [
  { when: 'with the minutes written but not noted', step: 'working', fate: 'lost', isConfirmed: false },
  { when: 'when its commit is lost', step: 'committing', fate: 'lost', isConfirmed: false },
  { when: 'when its commit is made', step: 'committing', fate: 'done', isConfirmed: true },
];

describe.skipIf(skipWithout(findPostgres() !== undefined && redisIsInstalled))(
  'a bot killed while it confirms minutes',
  () => {
    let platforms: Platforms;
    let network: NetworkAtWork;
    let database: DatabaseSteps;
    let bot: BotProcess;
    beforeAll(async () => {
      const DATABASE_URL = await newPostgresDatabase();
      platforms = await startPlatforms({ DATABASE_URL });
      bot = await platforms.startBot();
      network = await foundNetwork(platforms);
      database = await connectTo(DATABASE_URL);
    });
    afterAll(async () => {
      await platforms?.stop();
      await database?.close();
    });

    const confirmed = () =>
      database.ask<{ document: unknown; hash: string }>(
        `SELECT document, hash FROM confirmed_minutes AS c JOIN meetings AS m ON m.id = c.meeting_id
          WHERE m.number = (SELECT max(number) FROM meetings)`,
      );

    test.each(kills)('$when, has confirmed all of them or none', async ({ step, fate, isConfirmed }) => {
      const number = (await database.ask('SELECT id FROM meetings')).length + 1;
      for (const typed of [
        'meeting schedule "June meeting" on 14 June 2030 at 2pm',
        `meeting start M${number}`,
        'decision record We will pilot the scheme',
        'meeting end',
      ])
        await network.inSlack(typed);
      await database.stopAt(step);
      const working = network.inSlack(`meeting minutes confirm M${number}`);
      await database.reached(1);
      await platforms.kill(bot);
      await database.letGo(fate);
      await working;
      expect(await confirmed()).toHaveLength(isConfirmed ? 1 : 0);

      platforms.passTime(120);
      bot = await platforms.startBot();
      await network.inSlack(`meeting minutes confirm M${number}`);
      await expect.poll(async () => (await confirmed()).length, SOON).toBe(1);
      const [minutes] = await confirmed();
      expect(hashOf(fromFrozen(minutes?.document))).toBe(minutes?.hash);
    });
  },
);
