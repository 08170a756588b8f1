import { describe, expect, test } from 'vitest';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

/** In a Teams channel everyone reads what the bot answers; in Slack, and in a chat of one's own, nobody else does. */
const TO_US_ALONE = 'Everyone in this channel would see the answer';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'administrator' }));
});

describe('a code that lets others in', () => {
  test('is shown in no Teams channel', async () => {
    expect(await bob.reads('network invite as manager')).toContain(TO_US_ALONE);
    expect(await bot.prisma.invitation.count()).toBe(1);
  });

  test('is shown where only the caller reads it', async () => {
    expect(await bot.teams('direct').as('bob').reads('network invite')).toContain('Your code is');
    expect(await ann.reads('network invite')).toContain('Your code is');
  });
});

describe('what is another network’s', () => {
  const typed = ['member list', 'network show', 'action list', 'action add me Ring the LPC'];

  test.each(typed)('%s --in is not answered in a Teams channel of another, or of none', async (line) => {
    await bot.teams('Dental').as('bob').types('network create "Leeds Dental LPN"');
    for (const channel of ['Dental', 'Lobby']) {
      const answer = await bot.teams(channel).as('bob').reads(`${line} --in "Leeds Pharmacy LPN"`);
      expect(answer).toContain(TO_US_ALONE);
      expect(answer).not.toContain('Ann Ward');
    }
    expect(await bot.teams('direct').as('bob').reads(`${line} --in "Leeds Pharmacy"`)).not.toContain(
      TO_US_ALONE,
    );
  });

  test('is not answered there to a button either, nor by asking which is meant', async () => {
    const dental = bot.teams('Dental').as('bob');
    await dental.types('network create "Leeds Dental LPN"');
    expect(await dental.reads('member list --in Leeds')).toContain(TO_US_ALONE);
    const listed = await dental.types('network list');
    expect(await dental.presses(listed, 'Show', 'Pharmacy')).toMatchObject({
      title: expect.stringContaining(TO_US_ALONE),
    });
  });

  test('is answered in its own Teams channel, and in any of Slack', async () => {
    expect(await bob.reads('member list --in "Leeds Pharmacy LPN"')).toContain('Bob Hill: administrator');
    expect(await bot.slack('#lobby').as('ann').reads('member list --in Leeds')).toContain(
      'Bob Hill: administrator',
    );
  });
});
