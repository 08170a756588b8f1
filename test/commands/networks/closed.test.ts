import { beforeEach, describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await ann.types('action add @cat Ring the LPC by 16 June 2027'); // a Wednesday
  await ann.types('action add bob Write to the LPC by 16 June 2027');
});

describe('in a closed network', () => {
  beforeEach(() => ann.types('network close'));

  test.each(['action move A1 to 23 June 2027', 'action done A1', 'action reopen A1'])(
    '%s is refused to whoever owns it, member or not',
    async (line) => {
      const cat = bot.slack('#pharmacy').as('cat');
      expect(await cat.reads(line)).toContain('Leeds Pharmacy LPN was closed.');
      expect(await bob.reads(line.replace('A1', 'A2'))).toContain('Leeds Pharmacy LPN was closed.');
      expect(await cat.reads('action show A1')).toContain('Wednesday 16 June 2027');
    },
  );

  test('nobody is reminded until it is open again', async () => {
    await bot.moveTo('2027-06-14 12:00');
    expect(bot.direct('slack', 'cat')).toEqual([]);
    await ann.types('network reopen');
    await bot.moveTo('2027-06-16 12:00');
    expect(bot.direct('slack', 'cat').map(({ view }) => view.title)).toEqual(['A1 is due today']);
  });

  test('whoever belongs to it may leave', async () => {
    expect(await bob.reads('member end me because I have moved')).toContain('Bob Hill is a member of');
  });
});
