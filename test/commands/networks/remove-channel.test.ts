import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'administrator' }));
  await ann.types('action add @cat Ring the LPC');
});

test('a channel that is taken out is shown nothing more, and the network goes on', async () => {
  const before = bot.shown('Pharmacy');
  expect(await bob.reads('network channel remove')).toContain(
    'This channel is no longer one of Leeds Pharmacy LPN.',
  );
  await ann.types('action done A1');
  await ann.types('action add @cat Write to the LPC');
  await bot.wait(5);
  expect(bot.shown('Pharmacy')).toEqual(before);
  expect(bot.shown('#pharmacy').join()).toContain('Write to the LPC');
  expect(await ann.reads('network show')).toContain('1 channel in Slack');
  expect(await ann.reads('member list')).toContain('Bob Hill: administrator');
  expect(await bob.reads('action list')).toContain('This channel does not belong to a network yet.');
});

test('the main one gives way to another; the last may leave too', async () => {
  await ann.types('network channel remove');
  expect(await bob.reads('network channels')).toContain(
    '- Microsoft Teams Pharmacy, the main one, this channel',
  );
  expect(await bob.reads('network channel remove')).toContain('It was the only one.');
  expect(await bot.slack('direct').as('ann').reads('network channels')).toContain('It has no channel yet.');
});

test('it comes back by an invitation, and shows what is recorded from then on', async () => {
  await ann.types('network channel remove');
  const direct = bot.slack('direct').as('ann');
  const code = (await bot.teams('direct').as('bob').types('network invite')).title.split(' ').at(-1);
  expect(await direct.reads('network channel remove')).toContain('This is no channel of Leeds Pharmacy LPN.');
  await ann.types(`network here ${code}`);
  await bob.types('action add me Write to the LPC');
  expect(bot.shown('#pharmacy').at(-1)).toContain('Write to the LPC');
  expect(bot.card('#pharmacy', 'Leeds Pharmacy LPN')).toMatchObject({ title: 'Leeds Pharmacy LPN' });
});

test('not while a meeting runs in it', async () => {
  await ann.types('meeting schedule Board on 1 June 2027 at 2pm');
  await ann.types('meeting start M1');
  expect(await ann.reads('network channel remove')).toContain('A meeting is running here.');
});
