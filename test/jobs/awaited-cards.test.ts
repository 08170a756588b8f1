import { expect, test, vi } from 'vitest';
import { createWork } from '../../jobs/work.ts';
import type { Timers } from '../../storage/rows/timers.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

/** Timers that never go off, and what waits for them. */
function stoppedTimers() {
  const waiting = new Set<() => void>();
  const timers: Timers = {
    after(_, work) {
      waiting.add(work);
      return () => waiting.delete(work);
    },
  };
  return { waiting, timers };
}

test('a card that this process has shown in time is waited for no longer, and not looked for', async () => {
  const { waiting, timers } = stoppedTimers();
  const work = createWork({ wake: () => {} }, bot.jobContext, { timers });
  bot.awaited.splice(0);
  await bot.whileAsleep(async () => {
    await ann.types('action add me Ring the LPC');
    await ann.types('action add me Book the room');
  });
  const [first, second] = bot.awaited;
  if (!first || !second) throw new Error('no card is waited for');
  work.awaitCard(first);
  work.awaitCard(second);
  expect(waiting.size).toBe(2);

  const due = await bot.storage.due(bot.now(), 1000);
  work.wake(due.filter(({ job }) => job === 'send-message').slice(0, 1));
  await vi.waitUntil(() => bot.shown('#pharmacy').length === 1);
  await vi.waitUntil(() => waiting.size === 1);
  await work.close();
});
