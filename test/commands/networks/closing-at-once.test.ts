import { describe, expect, test } from 'vitest';
import { databases } from '../../support/database.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

describe.each(databases())('a network that is closed in the same instant, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot, { bob: 'manager' }));
    },
    { open },
  );

  const closing = {
    'in the chat': () => ann.reads('network close because its work is done'),
    'on the command line': async () => {
      const closes = bot.operator.ask('network.close', { network: 'Leeds Pharmacy LPN' });
      return closes.then(
        ({ title }) => title,
        (error: Error) => error.message,
      );
    },
  };
  const opening = {
    poll: ['poll open "Adopt it?" Aye | Nay closes 18 June at 5pm', 'poll list'],
    meeting: ['meeting schedule "Spring" on 18 June at 2pm', 'meeting list'],
    review: ['review open Falls due 30 June 2027', 'review list'],
    action: ['action add me Ring the LPC by 18 June', 'action list'],
  } as const;

  test.each(Object.keys(closing).flatMap((how) => Object.keys(opening).map((what) => [how, what] as const)))(
    '%s has no %s that opens',
    async (how, what) => {
      const [opens, list] = opening[what as keyof typeof opening];
      const before = await bob.reads(list);
      const [closed, opened] = await Promise.all([closing[how as keyof typeof closing](), bob.reads(opens)]);
      const isClosed = closed.includes('is closed');
      expect([closed, isClosed || closed.includes('still open')]).toEqual([closed, true]);
      if (!isClosed) return;
      // What came first was there to be seen, but for an action, which may be finished in a closed network.
      if (what !== 'action') expect(opened).toContain('was closed');
      if (opened.includes('was closed')) expect(await bob.reads(list)).toBe(before);
    },
  );
});
