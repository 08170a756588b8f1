import { beforeEach, describe, expect, test } from 'vitest';
import { addVoters } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});
beforeEach(() => addVoters(ann));

const toldBob = () => bot.direct('teams', 'bob').map(({ view }) => readView(view));
const OPEN = 'poll open "Where shall we meet?" Leeds | York closes 18 June at 5pm';

describe('those who have not voted are reminded when the chair asks', () => {
  test('at once, and nobody who has voted', async () => {
    await ann.types(OPEN);
    await ann.types('vote P1 York');
    expect(await ann.reads('poll remind P1')).toBe(
      'The 3 people who have not voted in P1 are reminded now, unless they were that day already.',
    );
    await bot.moveTo('2027-06-01 10:30');
    expect(toldBob()).toEqual([expect.stringContaining('P1 waits for your vote\nWhere shall we meet?')]);
    expect(bot.direct('slack', 'ann')).toEqual([]);
  });

  test('once a day, however often it is asked', async () => {
    await ann.types(OPEN);
    for (const time of ['10:10', '10:20', '15:00']) {
      await bot.moveTo(`2027-06-01 ${time}`);
      await ann.types('poll remind P1');
    }
    await bot.moveTo('2027-06-01 18:00');
    expect(toldBob()).toHaveLength(1);
    await bot.moveTo('2027-06-02 10:00');
    await ann.types('poll remind P1');
    await bot.moveTo('2027-06-02 11:00');
    expect(toldBob()).toHaveLength(2);
  });

  test('in the evening, on the next working morning', async () => {
    await ann.types(OPEN);
    await bot.moveTo('2027-06-04 20:00');
    expect(await ann.reads('poll remind P1')).toContain('are reminded on Monday 7 June 2027 at 9am,');
    await bot.moveTo('2027-06-07 08:59');
    expect(toldBob()).toEqual([]);
    await bot.moveTo('2027-06-07 09:01');
    expect(toldBob()).toHaveLength(1);
  });

  test('but not where it closes before they may be', async () => {
    await ann.types('poll open "Where?" Leeds | York closes today at 11pm');
    await bot.moveTo('2027-06-01 20:00');
    expect(await ann.reads('poll remind P1')).toContain('before people may be reminded again');
  });

  test('and nobody, where all have voted', async () => {
    await ann.types(OPEN);
    for (const voter of [ann, bob]) await voter.types('vote P1 York');
    for (const handle of ['dev', 'cara']) await bot.slack('direct').as(handle).types('vote P1 York');
    expect(await ann.reads('poll remind P1')).toBe(
      'Everyone who may vote in P1 has voted. Nobody is reminded.',
    );
  });

  test('of a secret poll without being told how many they are', async () => {
    await ann.types(OPEN.replace('closes', 'secret closes'));
    const said = 'Whoever has not voted in P1 is reminded now, unless they were that day already.';
    expect(await ann.reads('poll remind P1')).toBe(said);
    for (const handle of ['ann', 'dev', 'cara']) await bot.slack('direct').as(handle).types('vote P1 York');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'York');
    expect(await ann.reads('poll remind P1')).toBe(said);
  });
});

test('a plain member may not remind the others', async () => {
  await ann.types(OPEN);
  expect(await bob.reads('poll remind P1')).toContain('chair');
  await bot.moveTo('2027-06-01 11:00');
  expect(bot.direct('slack', 'dev')).toEqual([]);
});
