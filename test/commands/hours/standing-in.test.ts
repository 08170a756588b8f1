import { beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { remindersTo } from '../../support/reminders.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let annDirect: Speaker;
let catDirect: Speaker;
// Tuesday 1 June 2027; Ann, in Slack, manages the network, and Cat is a member, in Slack.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await catAsMember(bot, ann, 'teams');
  annDirect = bot.slack('direct').as('ann');
  catDirect = bot.teams('direct').as('cat');
});

const to = (platform: 'slack' | 'teams', handle: string) =>
  remindersTo(bot, platform, handle).map(
    ({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`,
  );
const shown = (platform: 'slack' | 'teams', handle: string) =>
  bot.direct(platform, handle).map(({ view }) => view.title);
const lastTo = (platform: 'slack' | 'teams', handle: string) => {
  const last = bot.direct(platform, handle).at(-1);
  if (!last) throw new Error(`${handle} was told nothing`);
  return last.view;
};

describe('whoever stands in for somebody who is away', () => {
  test('is told, and gets what falls due for them meanwhile, and can finish it', async () => {
    await ann.types('action add me Ring the LPC by 9 June 2027');
    await ann.types('action add me Write to the board by 30 June 2027');
    expect(await annDirect.reads('me away until 14 June 2027 with Cat Jones standing in')).toBe(
      [
        'You are away until Monday 14 June 2027.',
        'Cat Jones stands in for you in Leeds Pharmacy LPN, and is told.',
        'What comes for you meanwhile is kept, and told together on Tuesday 15 June 2027 at 9am.',
        '## Due by then',
        '- A1 Ring the LPC (Leeds Pharmacy LPN, due Wednesday 9 June 2027) [Done]',
        'Cat Jones is reminded of it in your place.',
        '[I am back] [Undo]',
      ].join('\n'),
    );
    await bot.moveTo('2027-06-09 18:00');
    expect(to('teams', 'cat')).toEqual([
      'Tuesday 1 June 2027 at 10am: Ann Ward is away from Tuesday 1 June 2027 until Monday 14 June 2027, and you stand in for them',
      'Monday 7 June 2027 at 9am: A1, which Ann Ward has, is due on Wednesday 9 June 2027',
      'Wednesday 9 June 2027 at 9am: A1, which Ann Ward has, is due today',
    ]);
    const last = lastTo('teams', 'cat');
    expect(readView(last)).toBe(
      [
        'A1, which Ann Ward has, is due today',
        'Ring the LPC',
        'Due: Wednesday 9 June 2027',
        'Owner: Ann Ward, away until Monday 14 June 2027; you stand in',
        'Network: Leeds Pharmacy LPN',
        '[Done] [Move] [Snooze] [I cannot stand in] [Why this?]',
      ].join('\n'),
    );
    await catDirect.presses(last, 'Done');
    await bot.moveTo('2027-06-30 18:00');
    expect(lastTo('teams', 'cat').title).toBe('A1, which Ann Ward has, is done');
    expect(to('slack', 'ann')).toEqual([
      'Monday 28 June 2027 at 9am: A2 is due on Wednesday 30 June 2027',
      'Wednesday 30 June 2027 at 9am: A2 is due today',
    ]);
  });

  test('gets it too where it fell due before they were named, and nothing from when the owner is back', async () => {
    await ann.types('action add me Ring the LPC by 3 June 2027');
    await annDirect.types('me away until 30 June 2027');
    await bot.moveTo('2027-06-03 12:00');
    expect(shown('teams', 'cat')).toEqual([]);
    await annDirect.types('me away until 29 June 2027, covered by Cat');
    await bot.wait(60);
    const both = readView(lastTo('teams', 'cat'));
    expect(both).toContain('A1, which Ann Ward has, is due today: Ring the LPC');
    expect(both).toContain('Ann Ward is away from Thursday 3 June 2027 until Tuesday 29 June 2027');
    await annDirect.types('me back');
    await bot.wait(60);
    expect(lastTo('teams', 'cat').title).toBe('Nothing more waits for you here');
    await bot.moveTo('2027-06-10 12:00');
    expect(bot.direct('teams', 'cat')).toHaveLength(1);
  });

  test('sees for whom they do, and says that they cannot: the one who asked is told, and nothing more comes', async () => {
    await ann.types('action add me Ring the LPC by 9 June 2027');
    await annDirect.types('me away from 7 June to 14 June 2027 with Cat as deputy');
    await bot.wait(60);
    expect(await annDirect.reads('me hours')).toContain('Cat Jones stands in for you in Leeds Pharmacy LPN.');
    const own = await catDirect.types('me hours');
    expect(readView(own)).toContain(
      'You stand in for Ann Ward in Leeds Pharmacy LPN, from Monday 7 June 2027 until Monday 14 June 2027.',
    );
    expect(readView(await catDirect.presses(own, 'I cannot stand in for Ann Ward'))).toContain(
      'You do not stand in for Ann Ward.\nThey are told',
    );
    await bot.wait(60);
    expect(shown('teams', 'cat')).toEqual(['You do not stand in for Ann Ward']);
    expect(readView(lastTo('slack', 'ann'))).toContain(
      'Cat Jones cannot stand in for you\nAsk somebody else, or give what cannot wait to someone.',
    );
    expect(await annDirect.reads('me hours')).not.toContain('stands in');
    await bot.moveTo('2027-06-14 18:00');
    expect(bot.direct('teams', 'cat')).toHaveLength(1);
    expect(await catDirect.reads('me decline Ann Ward')).toContain('You do not stand in for them.');
  });

  test('cannot, when the one who asked is away already: those who manage the network are told', async () => {
    await ann.types('member add cat as manager');
    await ann.types('member add bob');
    const bobDirect = bot.teams('direct').as('bob');
    await bot.teams('Pharmacy').as('bob').types('action add me Ring the LPC by 9 June 2027');
    await bobDirect.types('me away until 14 June 2027 with Cat');
    await bot.wait(60);
    expect(await catDirect.reads('me decline Bob')).toBe(
      'You do not stand in for Bob Hill.\nThey are away already, so those who manage the network are told; nothing of theirs comes to you.',
    );
    await bot.wait(60);
    const told = lastTo('slack', 'ann');
    expect(told.title).toBe('Cat Jones cannot stand in for Bob Hill, who is away');
    expect(readView(await annDirect.presses(told, 'List what is theirs'))).toContain('A1 Ring the LPC');
    await bot.moveTo('2027-06-09 18:00');
    expect(shown('teams', 'cat')).toEqual(['You do not stand in for Bob Hill']);
  });

  test('is nobody any more once it is undone, or they have left the network', async () => {
    await ann.types('action add me Ring the LPC by 9 June 2027');
    const away = await annDirect.types('me away until 14 June 2027 with cat');
    await bot.wait(60);
    await annDirect.presses(away, 'Undo');
    await bot.wait(60);
    expect(shown('teams', 'cat')).toEqual(['You do not stand in for Ann Ward']);
    await annDirect.types('me away until 15 June 2027 with cat');
    await ann.types('member end Cat Jones because she has moved');
    await bot.moveTo('2027-06-14 18:00');
    expect(shown('teams', 'cat').filter((title) => title.startsWith('A1'))).toEqual([]);
  });

  test.each([
    [
      'me away until 14 June 2027 with me',
      'You cannot stand in for yourself. Name somebody else, or nobody.',
    ],
    ['me away until 14 June 2027 with Dora', 'I know nobody here called “Dora”.'],
  ])('is refused in plain words: %s', async (typed, said) => {
    expect(await annDirect.reads(typed)).toContain(said);
    expect(await annDirect.reads('me hours')).not.toContain('away until');
  });

  test('is somebody with whom they share a network, since nobody else may see what is theirs', async () => {
    await bot.slack('direct').as('eve').types('me hours');
    expect(await bot.slack('direct').as('ann').reads('me away until 14 June 2027 with @eve')).toContain(
      'is in none of your networks, so they could not see what is yours. Name somebody who is.',
    );
  });
});

describe('somebody who is away', () => {
  beforeEach(async () => {
    await annDirect.types('me away until 14 June 2027 with Cat Jones standing in');
  });

  test('is given something with a word to the giver of until when, and who stands in', async () => {
    await bob.types('action add me Ring the LPC by 9 June 2027');
    expect(await bob.reads('action give A1 to Ann Ward')).toContain(
      'Ann Ward is away until Monday 14 June 2027. Cat Jones stands in.',
    );
    expect(await bob.reads('action add Ann Ward Ring the GPs by 9 June 2027')).toContain(
      'A2 is recorded for Ann Ward.\nAnn Ward is away until Monday 14 June 2027. Cat Jones stands in.\n[Give] [Undo]',
    );
    await annDirect.types('me back');
    await bob.types('action add me Ring the ICB by 9 June 2027');
    expect(await bob.reads('action give A3 to Ann Ward')).not.toContain('is away');
    expect(await bob.reads('action add Ann Ward Ring the LMC by 9 June 2027')).toBe('');
  });

  test('is said on the home and in me of whoever stands in', async () => {
    expect(await catDirect.reads('me')).toContain(
      '## While somebody is away\n- You stand in for Ann Ward in Leeds Pharmacy LPN',
    );
    expect(await catDirect.reads('home')).toContain('You stand in for Ann Ward in Leeds Pharmacy LPN');
    await annDirect.types('me back');
    expect(await catDirect.reads('me')).not.toContain('You stand in');
  });
});
