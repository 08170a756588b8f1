import { v7 as newId } from 'uuid';
import { describe, expect, test, vi } from 'vitest';
import { systemActor } from '../../storage/audit/changes.ts';
import { databases } from '../support/database.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

// The embedded database has one session, in which everything waits for everything.
const onPostgres = databases().filter(([name]) => name === 'Postgres');

describe.skipIf(onPostgres.length === 0).each(onPostgres)('while a vote is being taken, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
      await ann.types('poll open "Where shall we meet?" Leeds | York closes 30 June 2027 at 5pm');
    },
    { open },
  );

  /** Does `work` while somebody's vote in the network is not yet done. */
  async function whileOneVotes(work: () => Promise<void>): Promise<void> {
    const { id: networkId } = await bot.prisma.network.findFirstOrThrow();
    const author = systemActor(newId(), 'poll.vote', networkId);
    const needs = { networkId, sharesNetwork: true };
    await bot.storage.transaction({ now: bot.now(), newId }, author, work, needs);
  }

  const someoneWaits = async () => {
    const waiting = await bot.prisma.$queryRaw<object[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return waiting.length > 0;
  };

  test('others vote', async () => {
    await whileOneVotes(async () => {
      expect(await bob.reads('vote P1 York')).toContain('you voted for York');
    });
  });

  test('whoever closes the poll waits for it', async () => {
    let closing: Promise<string> = Promise.resolve('');
    let isClosed = false;
    await whileOneVotes(async () => {
      closing = ann.types('poll close P1').then((view) => {
        isClosed = true;
        return readView(view);
      });
      await vi.waitUntil(someoneWaits, { timeout: 60_000, interval: 20 });
      expect(isClosed).toBe(false);
    });
    expect(await closing).toContain('P1 is closed');
  });
});
