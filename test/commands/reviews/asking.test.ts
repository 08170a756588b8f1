import { describe, expect, test } from 'vitest';
import { catAsMember, catOn } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
  await catAsMember(bot, ann, 'slack');
});

const cat = () => catOn(bot, 'slack');
/** What Ann is told in her direct messages of a review that needs her. */
const toldAnn = (words: string) =>
  bot.direct('slack', 'ann').filter(({ view }) => readView(view).includes(words));

describe('an open review asks more people', () => {
  test.each(['slack', 'teams'] as const)('by words in %s', async (platform) => {
    const speaker = platform === 'slack' ? ann : bob;
    await ann.types('review open Falls due 30 June 2027 with bob');
    expect(await speaker.reads('review ask R1 cat')).toBe('R1 now asks Cat Jones too.');
    expect(readView(bot.card('#pharmacy', 'R1'))).toContain('Inputs given: 0 of 2');
    expect(bot.direct('slack', 'cat').map(({ view }) => view.title)).toEqual([
      'R1 waits for your input until Wednesday 30 June 2027',
    ]);
    await gives(bot, cat());
    expect(readView(bot.card('#pharmacy', 'R1'))).toContain('Inputs given: 1 of 2');
  });

  test('but nobody twice, no one who is no member, and none once it is closed', async () => {
    await ann.types('review open Falls due 30 June 2027 with bob');
    expect(await ann.reads('review ask R1 bob')).toContain('R1 asks them already. Name somebody else.');
    expect(await ann.reads('review ask R1 @eve')).toContain('cannot give input');
    await closes(ann);
    expect(await ann.reads('review ask R1 cat')).toContain('R1 is closed already.');
  });

  test('and an undo says that they have been told', async () => {
    await ann.types('review open Falls due 30 June 2027 with bob');
    await ann.types('review ask R1 cat');
    expect(await ann.reads('undo')).toContain('They have been told, so it stays.');
  });
});

describe('when all have given their input, whoever opened the review is told', () => {
  test('once, with a button that closes it, if inputs are named', async () => {
    await ann.types('review open Falls due 30 June 2027 with bob and cat');
    await gives(bot, bob);
    expect(toldAnn('has the input of everyone asked')).toHaveLength(0);
    await gives(bot, cat());
    await gives(bot, cat());
    await bot.wait(5);
    const [told, ...more] = toldAnn('R1 has the input of everyone asked');
    expect(more).toEqual([]);
    const direct = bot.slack('direct').as('ann');
    if (told) await direct.fills(await direct.presses(told.view, 'Close'), {});
    expect(readView(bot.card('#pharmacy', 'Review R1'))).toContain('Review R1, closed on');
  });

  test('only with the cards’ next step, if inputs are anonymous', async () => {
    await ann.types('review open Falls due 30 June 2027 anonymous');
    for (const speaker of [ann, bob, cat()]) await gives(bot, speaker);
    await bot.wait(5);
    expect(toldAnn('has the input of everyone asked')).toHaveLength(0);
    await bot.wait(24 * 60 * 60);
    expect(toldAnn('has the input of everyone asked')).toHaveLength(1);
  });
});
