import { beforeEach, describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add "Minor ailments" domain 3');
});

describe('milestone list', () => {
  beforeEach(async () => {
    await ann.types('plan milestone add Later for W1 by 30 July 2027 owner @dev');
    await ann.types('plan milestone add Soon for W1 by 2 June 2027');
    await ann.types('plan milestone add Sooner for W1 by 1 June 2027 owner @dev');
    await bot.moveTo('2027-06-02 10:00');
  });
  const rows = async (which: string) =>
    (await ann.reads(`milestone list ${which}`)).split('\n').filter((line) => line.includes(' W1.'));

  test('shows what is open, first what is due first', async () => {
    expect(await rows('')).toEqual([
      '- W1.3 Sooner (Dev Patel, due Tuesday 1 June 2027) Overdue [Done]',
      '- W1.2 Soon (Ann Ward, due Wednesday 2 June 2027) [Done]',
      '- W1.1 Later (Dev Patel, due Friday 30 July 2027) [Done]',
    ]);
    expect(await ann.reads('milestone list')).toContain('- W0.1 Outline drafted');
  });

  test('or what is the caller’s, what is overdue, what is done', async () => {
    expect(await rows('mine')).toEqual(['- W1.2 Soon (Ann Ward, due Wednesday 2 June 2027) [Done]']);
    expect(await rows('overdue')).toHaveLength(1);
    const told = await ann.presses(await ann.types('milestone list'), 'Done', 'Soon (');
    expect(told.kind === 'message' && told.said).toBe('W1.2 is done: Soon');
    expect(await rows('done')).toEqual(['- W1.2 Soon (Ann Ward, done)']);
  });

  test('names the year where there are several plans', async () => {
    await ann.types('plan create 2028/29');
    const list = await ann.reads('milestone list');
    expect(list).toContain(
      '- W0.5 Outline drafted (Ann Ward, due Friday 29 October 2027, plan 2028/29) [Done]',
    );
    expect(list).toContain('- W1.2 Soon (Ann Ward, due Wednesday 2 June 2027, plan 2027/28) [Done]');
  });

  test('is empty in words', async () => {
    const cat = bot.slack('#dental').as('cat');
    await cat.types('network create "Leeds Dental LPN"');
    expect(await cat.reads('milestone list')).toContain(
      'There are no open milestones. Add one with: plan milestone add "What is to be reached" for W1 by when',
    );
    expect(await cat.reads('milestone list overdue')).toContain('Nothing is overdue.');
  });
});
