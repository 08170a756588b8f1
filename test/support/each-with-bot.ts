import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../storage/open-database.ts';
import { type OpenTestDatabase, testDatabase } from './database.ts';
import { type TestBot, type TestBotOptions, testBot } from './test-bot.ts';

/** A bot with one network: made by Ann in Slack's #pharmacy, joined by Bob from Teams' Pharmacy. */
export async function foundNetwork(bot: TestBot) {
  const ann = bot.slack('#pharmacy').as('ann');
  const bob = bot.teams('Pharmacy').as('bob');
  await ann.types('network create "Leeds Pharmacy LPN"');
  const invitation = await ann.types('network invite');
  await bob.types(`network here ${invitation.title.split(' ').at(-1)}`);
  return { ann, bob };
}

/**
 * Gives each test of a file an empty bot, all on one database, opened by `open`; a fault that was logged fails the
 * test.
 */
export function eachWithBot(
  use: (bot: TestBot) => void | Promise<void>,
  { open = testDatabase, ...options }: Omit<TestBotOptions, 'database'> & { open?: OpenTestDatabase } = {},
): void {
  let database: Database;
  let bot: TestBot;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    bot = await testBot({ database, ...options });
    await use(bot);
  });
  afterEach(() => {
    const [fault] = bot.faults;
    if (fault) throw new Error(`${fault.sentence}: ${JSON.stringify(fault.facts)}`, { cause: fault.facts });
  });
  afterAll(() => database.close());
}
