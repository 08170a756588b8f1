import { expect, test } from 'vitest';
import { networkInUse } from '../support/network-in-use.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

test('what a database is seeded with is a network with something of all that a network keeps', async () => {
  await networkInUse(bot);
  const cat = bot.slack('#pharmacy').as('cat');
  expect(await cat.reads('network check')).not.toContain('no clinical chair');
  for (const [list, holds] of Object.entries({
    'member list': 'Cara Hill',
    'action list': 'A1',
    'decision list': 'D1',
    'meeting list': 'M1',
    'poll list': 'P1',
    'review list': 'R1',
    'plan show': 'W0.1',
  }))
    expect([list, await cat.reads(list)]).toEqual([list, expect.stringContaining(holds)]);
});
