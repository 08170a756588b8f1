import { describe, expect, test } from 'vitest';
import { SendError } from '../../../commands/messenger.ts';
import { readView } from '../../support/read-view.ts';
import { directAddress } from '../../support/recording-messenger.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

describe('me', () => {
  test('shows networks, roles, accounts and what waits', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await ann.types('action add me Order tea by 4 June 2027');
    await ann.types('action add me Tidy up');
    expect(await ann.reads('me')).toBe(
      [
        'You are Ann Ward',
        '## Your networks',
        '- Leeds Pharmacy LPN: manager',
        '## Your accounts',
        '- Ann Ward in Slack',
        '## What waits for you',
        '- A2 Order tea (Leeds Pharmacy LPN, due Friday 4 June 2027) [Done]',
        '- A1 Book the room (Leeds Pharmacy LPN, due Wednesday 30 June 2027) [Done]',
        '- A3 Tidy up (Leeds Pharmacy LPN, no date) [Done]',
        '[Link another account] [What is held on me]',
      ].join('\n'),
    );
  });

  test('shows those who ask to join, to whoever may accept them and to nobody else', async () => {
    await bot.slack('#pharmacy').as('cat').types('member join');
    const me = await ann.types('me');
    expect(readView(me)).toContain('- Cat Jones asks to join Leeds Pharmacy LPN [Accept]');
    expect(await bob.reads('me')).not.toContain('Cat Jones');
    await ann.presses(me, 'Accept', 'Cat Jones');
    expect(await ann.reads('me')).toContain('## What waits for you\nNothing.');
  });

  test('shows ten actions of all networks, and that there are more', async () => {
    for (let i = 1; i <= 11; i++) await ann.types(`action add me Thing ${i}`);
    const seen = await bot.slack('direct').as('ann').reads('me');
    expect(seen).toContain('A10 Thing 10');
    expect(seen).not.toContain('A11');
    expect(seen).toContain(
      'There is more. See it all with action list mine and milestone list mine in each network, poll mine and review mine.',
    );
  });

  test('lets an action of any network be finished where it is shown', async () => {
    await ann.types('action add me Book the room');
    const elsewhere = bot.slack('#dental').as('ann');
    await elsewhere.types('network create "Leeds Dental LPN"');
    await elsewhere.presses(await elsewhere.types('me'), 'Done', 'Book the room');
    expect(await ann.reads('action list done')).toContain('A1 Book the room');
  });

  test('asks for no more however many networks and actions there are', async () => {
    const cost = async () => {
      const before = bot.cost().queries;
      await bot.whileAsleep(() => bot.slack('direct').as('ann').types('me'));
      return bot.cost().queries - before;
    };
    await ann.types('action add me Thing');
    await cost();
    const few = await cost();
    for (let i = 1; i <= 5; i++) {
      const there = bot.slack(`#n${i}`).as('ann');
      await there.types(`network create "LPN ${i}"`);
      await there.types('action add me Thing');
    }
    expect(await cost()).toBe(few);
  });

  test('of someone in no network says so', async () => {
    expect(await bot.slack('direct').as('cat').reads('me')).toContain('You do not belong to a network yet.');
  });
});

describe('an account that can no longer be reached', () => {
  const gone = new SendError('refused', 'user_disabled', { cannotReach: true });

  test('gets nothing more; another account of the person does', async () => {
    const bobInSlack = bot.slack('direct').as('bob');
    const code = (
      await bob.types('network show').then(() => bot.teams('direct').as('bob').types('me link'))
    ).title
      .split(' ')
      .at(-1);
    await bobInSlack.types(`me link ${code}`);
    await bot.wait(900);
    await bobInSlack.types('me');
    await ann.types('action add @bob Ring the LPC by 30 June 2027');
    bot.messengers.slack.fails({ on: 'post', error: gone, at: directAddress('U0BOB'), times: 9 });
    await bot.moveTo('2027-06-28 10:00');
    expect(bot.direct('teams', 'bob').map(({ view }) => view.title)).toContain(
      'A1 is due on Wednesday 30 June 2027',
    );
    expect(bot.direct('slack', 'bob').map(({ view }) => view.title)).not.toContain(
      'A1 is due on Wednesday 30 June 2027',
    );
    expect(await bob.reads('network show')).toContain('Leeds Pharmacy LPN');
    expect(await bot.teams('direct').as('bob').reads('me')).toContain(
      'Bob Hill in Slack (cannot be reached)',
    );
  });

  test('is open again once it is heard from', async () => {
    await bot.prisma.account.updateMany({ data: { isClosed: true } });
    await ann.types('me');
    expect(await ann.reads('me')).toContain('- Ann Ward in Slack\n');
  });
});

describe('names', () => {
  test('follow the platform, on the next day', async () => {
    await bot.prisma.account.updateMany({ where: { userId: 'U0ANN' }, data: { name: 'Ann Smith' } });
    await bot.prisma.person.updateMany({ where: { name: 'Ann Ward' }, data: { name: 'Ann Smith' } });
    expect(await ann.reads('me')).toContain('You are Ann Smith');
    await bot.moveTo('2027-06-02 10:00');
    await ann.types('me');
    expect(await ann.reads('me')).toContain('You are Ann Ward');
  });
});

test('however many actions of a closed network come first, those of others are told', async () => {
  for (let i = 1; i <= 12; i++) await ann.types(`action add me Old ${i} by 2 June 2027`);
  await ann.types('network close because its work is done');
  const there = bot.slack('#dental').as('ann');
  await there.types('network create "Leeds Dental LPN"');
  await there.types('action add me Order gloves by 11 June 2027');
  expect(await bot.slack('direct').as('ann').reads('me')).toContain('Order gloves');
});
