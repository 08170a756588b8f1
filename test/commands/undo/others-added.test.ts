import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { gives, opens, WHOLE } from '../reviews/giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});

const poll = 'poll open "Where?" Leeds | York closes 30 June 2027 at 5pm';
const meeting = 'meeting schedule Board on 14 June 2027 at 2pm';
const review = 'review open Falls due 30 June 2027';
const plan = 'plan create 2028/29';

describe('the making of what others have added to is not taken back by undo', () => {
  test.each([
    ['poll', poll, () => bob.types('vote P1 York'), 'Cancel poll', 'poll show P1', 'York: 1 vote (Bob Hill)'],
    ['review', review, () => gives(bot, bob), 'Cancel review', 'review show R1', '1 of 2 gave'],
    ['review', review, () => gives(bot, bob, { ...WHOLE, save: 'draft' }), 'Cancel review', '', ''],
    ['review', `${review} anonymous`, () => gives(bot, bob), 'Cancel review', '', ''],
    [
      'meeting',
      meeting,
      () => bob.types('meeting agenda M1 add Needs'),
      'Cancel meeting',
      'meeting show M1',
      'Needs',
    ],
  ])('%s: %s', async (what, made, adds, instead, shown, kept) => {
    await opens(ann, made);
    await adds();
    const refused = await ann.types('undo');
    expect(refused.title).toBe(
      `Others have added to it since, and that would be lost. So this ${what} cannot be taken back. Cancel it instead${what === 'meeting' ? '' : ', and say why'}. Nothing was changed.`,
    );
    if (shown) expect(await ann.reads(shown)).toContain(kept);
    const answer = await ann.presses(refused, instead);
    if (answer.kind === 'form') await ann.fills(answer, { because: 'It was too early' });
    expect(bot.shown('#pharmacy').join('\n')).toMatch(/ancelled/);
  });

  test('what was given anonymously is still there at the next midnight, when it is told', async () => {
    await opens(ann, `${review} anonymous`);
    await gives(bot, bob);
    await ann.types('undo');
    await bot.moveTo('2027-06-02 09:00');
    expect(await ann.reads('review show R1')).toContain('half');
  });

  test('a plan', async () => {
    await ann.types(plan);
    await bob.types('plan priority add Reduce falls');
    const refused = await ann.reads('undo');
    expect(refused).toContain('So this work plan cannot be taken back.');
    expect(refused).toContain('take its priorities out with plan priority remove.');
    expect(await ann.reads('plan show')).toContain('Reduce falls');
  });

  test('what only its maker added to is', async () => {
    await ann.types(meeting);
    await ann.types('meeting agenda M1 add Needs');
    await ann.types('undo');
    expect(await ann.reads('undo')).toContain('Meeting “Board” is withdrawn.');
  });
});
