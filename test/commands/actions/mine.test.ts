import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

describe('whoever owns an action and is no member', () => {
  const dev = (where = 'direct') => bot.slack(where).as('dev');
  beforeEach(async () => {
    await ann.types('action add @dev Ring the LPC by 30 June 2027');
    await ann.types('action add @ann Something of the network');
  });

  test.each(['direct', '#pharmacy'])(
    'lists it, sees it in me, moves it and finishes it: %s',
    async (where) => {
      const list = await dev(where).reads('action list mine');
      expect(list).toContain('A1 Ring the LPC');
      expect(list).not.toContain('Something of the network');
      expect(await dev(where).reads('me')).toContain('A1 Ring the LPC (Leeds Pharmacy LPN');
      expect(await dev(where).reads('action show A1')).toContain('Ring the LPC');
      expect(await dev(where).reads('action move A1 to 1 July 2027')).toContain('is now due');
      expect(await dev(where).reads('action done A1')).toContain('A1 is done');
    },
  );

  test('hands it back', async () => {
    expect(await dev().reads('action give A1 to @ann')).toContain('A1 now belongs to Ann Ward.');
    expect(await dev().reads('action list mine')).toContain('You do not belong to a network yet.');
  });

  test('drops it, but no other', async () => {
    expect(await dev().reads('action remove A1')).toContain('A1 is no longer on the list: Ring the LPC');
    expect(await dev('#pharmacy').reads('action remove A2')).toContain('You are not a member');
  });

  test('learns of nothing else', async () => {
    for (const line of ['action list', 'action list overdue', 'action list done', 'decision list'])
      expect(await dev('#pharmacy').reads(line)).toContain('You are not a member');
    expect(await dev().reads('action list')).toContain('You are not a member');
    const unknown = await dev().reads('action show A9');
    expect(await dev().reads('action show A2')).toBe(unknown);
    expect(await dev().reads('action give A2 to me')).toBe(unknown);
  });

  test('says which network, where they belong to another', async () => {
    await bot.slack('#hull').as('dev').types('network create "Hull LPN"');
    await bot.slack('#hull').as('dev').types('action add me Here');
    expect(await bot.slack('#hull').as('dev').reads('action list mine')).toContain(
      'You have more in other networks. See all that waits for you with me.',
    );
    expect(await dev().reads('action list mine --in Leeds')).toContain('A1 Ring the LPC');
    const asked = await dev().types('action list mine');
    expect(readView(asked)).toContain('[Hull LPN] [Leeds Pharmacy LPN]');
    expect(readView(await dev().presses(asked, 'Leeds Pharmacy LPN'))).toContain('A1 Ring the LPC');
  });
});

test('whoever owns a milestone and is no member lists it and hands it back', async () => {
  await ann.types('plan create 2028/29');
  await ann.types('plan priority add "Eye health"');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June owner @dev');
  const dev = bot.slack('direct').as('dev');
  expect(await dev.reads('milestone list mine')).toContain('W1.1 Draft pathway');
  expect(await dev.reads('me')).toContain('W1.1 Draft pathway');
  expect(await dev.reads('milestone give W1.1 to @ann')).toContain('W1.1 now belongs to Ann Ward.');
});
