import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../storage/database/open-database.ts';
import { databases } from '../support/database.ts';
import type { Speaker } from '../support/speaker.ts';
import { foundNetwork, type TestBot, testBot } from '../support/test-bot.ts';

/** How many statements a command sends, the beginning and the end of its transaction among them. */
const STATEMENTS: [typed: string, statements: number][] = [
  ['action list', 3],
  ['action add me Ring the LPC', 8],
  ['action add me Ring the LPC by 30 June 2027', 8],
  ['action done A1', 8],
  ['action move A2 to 1 July 2027', 9],
  ['decision record We wait because funding is short', 8],
  ['vote P1 2', 10],
  ['vote P1 1', 10],
];

describe.each(databases())('on %s', (_, open) => {
  let database: Database;
  let bot: TestBot;
  let ann: Speaker;
  beforeAll(async () => {
    database = await open();
    bot = await testBot({ database });
    ({ ann } = await foundNetwork(bot));
    await ann.types('poll open "Where shall we meet?" Leeds | York closes Friday 5pm');
    await ann.types('action add me Book the room');
    await ann.types('action add me Book the room by 20 June 2027');
    expect(bot.faults).toEqual([]);
  });
  afterAll(() => database.close());

  test.each(STATEMENTS)('%s takes %d statements', async (typed, statements) => {
    await bot.whileAsleep(async () => {
      bot.logged.length = 0;
      await ann.types(typed);
      expect(bot.logged).toMatchObject([{ facts: { outcome: 'answered', statements } }]);
    });
  });
});
