import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});
beforeEach(() => ann.types('poll open "Where shall we meet?" Leeds | York closes Friday 5pm'));

const card = (channel = 'Pharmacy') => readView(bot.card(channel, 'Where shall we meet?'));

describe('what is said about an open poll stands with it', () => {
  test('on both platforms’ cards, with who said it and when, and on the closed one', async () => {
    await bob.types('poll comment P1 "York has no step-free room"');
    await ann.types('comment on P1: Leeds has');
    for (const channel of ['Pharmacy', '#pharmacy'])
      expect(card(channel)).toMatch(
        /## Comments\n- Bob Hill, Tuesday 1 June 2027 at 10am: York has no step-free room\n- Ann Ward, Tuesday 1 June 2027 at 10am: Leeds has/,
      );
    await bot.moveTo('2027-06-04 18:00');
    expect(card()).toContain('York has no step-free room');
    expect(await bob.reads('poll comment P1 "Too late"')).toContain('P1 is closed already');
    expect(card()).not.toContain('Too late');
  });

  test('by the card’s button and a form, which says who reads it', async () => {
    const form = await bob.presses(bot.card('Pharmacy', 'Where shall we meet?'), 'Comment');
    expect(JSON.stringify(form)).toContain('Everyone who sees the poll reads it, with your name.');
    await bob.fills(form, { text: 'York has no lift' });
    expect(card()).toContain('York has no lift');
  });

  test('the last three on the card, all of them when it is shown', async () => {
    for (const n of [1, 2, 3, 4, 5]) await bob.types(`poll comment P1 "Thought ${n}"`);
    expect(card()).toContain('2 earlier: poll show P1 as page');
    expect(card()).not.toContain('Thought 2');
    expect(await ann.reads('poll show P1')).toContain('Thought 1');
  });

  test('until it is taken back', async () => {
    const told = await bob.types('poll comment P1 "York has no lift"');
    await bob.presses(told, 'Undo');
    expect(card()).not.toContain('Comments');
    expect(await bot.prisma.pollComment.count({ where: { withdrawn: false } })).toBe(0);
  });

  test('and its words and their name go where whoever said it is erased, and the count stays right', async () => {
    await bob.types('poll comment P1 "York has no lift"');
    await ann.types('poll comment P1 "Then @dev knows a ramp"');
    const alone = bot.slack('direct').as('dev');
    await alone.presses(await alone.types('me forget'), 'Yes, forget me');
    expect(card()).toContain('York has no lift');
    expect(card()).not.toContain('Dev');
    const own = bot.teams('direct').as('bob');
    await own.presses(await own.types('me forget'), 'Yes, forget me');
    expect(card()).not.toContain('Bob Hill');
    expect(card()).toContain('## Comments');
  });
});
