import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'manager', cat: 'clinician' }));
});

for (const platform of ['slack', 'teams'] as const) {
  test(`in ${platform}, a sentence with a member’s and one with a meeting’s name mean what they say`, async () => {
    const who = platform === 'slack' ? ann : bob;
    await who.types('meeting schedule "Steering group" on 14 July 2027 at 2pm');
    await who.types('meeting schedule AGM on 28 July 2027 at 2pm');

    await who.types('Cat is going to ring the trust by 11 June 2027');
    expect(bot.shown('#pharmacy').join('\n')).toContain('ring the trust');
    await who.types('Cat can’t make the AGM');
    expect(await who.reads('who is coming to the AGM?')).toMatch(/Apologies.*Cat Jones/);
    await who.types('move the steering group to 15 July 2027 at 3pm');
    expect(await who.reads('meeting list')).toMatch(/M1.*15 July 2027 at 3pm/);
  });
}

test('a name that two meetings have means neither, and nothing is changed', async () => {
  await ann.types('meeting schedule Board on 14 July 2027 at 2pm');
  await ann.types('meeting schedule Board on 28 July 2027 at 2pm');
  const told = await ann.reads('cancel the board');
  expect(told).toContain('More than one meeting ahead may be meant by “board”.');
  expect(told).toContain('[M1 Board, Wednesday 14 July 2027] [M2 Board, Wednesday 28 July 2027]');
  expect(await ann.reads('meeting list')).not.toContain('cancelled');
});
