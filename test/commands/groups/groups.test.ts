import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
let dev: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'clinician', dev: 'clinician' }));
  cat = bot.slack('#pharmacy').as('cat');
  dev = bot.slack('#pharmacy').as('dev');
});
const card = (name: string) => readView(bot.card('Pharmacy', name));
const nudges = () => bot.direct('teams', 'bob').map(({ view }) => readView(view));
const membersOf = async (group: string) => {
  const direct = bot.teams('direct').as('bob');
  await direct.types(`network choose ${group}`);
  return direct.reads('member list');
};

describe('a working group that is proposed', () => {
  beforeEach(async () => {
    await bob.types('group propose "Digital group" because each LPN builds its own forms');
  });

  test('has a card that says how many it needs, and who is down for it', async () => {
    expect(card('G1')).toContain('Digital group\nGroup G1, proposed by Bob Hill');
    expect(card('G1')).toContain('Because: each LPN builds its own forms');
    expect(card('G1')).toContain('Want to take part: 1 of the 3 it needs: Bob Hill');
    expect(bot.shown('#pharmacy')).toContain(card('G1'));
  });

  test('counts each person once, whichever platform and however often they say so', async () => {
    await cat.types('group join G1');
    await cat.types('group join G1');
    expect(card('G1')).toContain('2 of the 3 it needs: Bob Hill, Cat');
    expect(await cat.reads('group leave G1')).toContain('You are not down for G1 Digital group any more.');
    expect(card('G1')).toContain('1 of the 3 it needs: Bob Hill');
    expect(await cat.reads('group leave G1')).toContain('You are not down for G1, so nothing was changed.');
  });

  test('is established once enough want it: a network below, with all of them, which its proposer manages', async () => {
    await cat.types('group join G1');
    expect(await ann.reads('group join G1')).toContain('With you it is established.');
    expect(card('G1')).toContain('Group G1, led by Bob Hill, established on');
    expect(card('G1')).toContain('Takes part: 3: Bob Hill, Cat');
    const members = await membersOf('Digital group');
    for (const name of ['Ann', 'Bob', 'Cat']) expect(members).toContain(name);
    expect(members).toMatch(/Bob Hill.*manager/);
    await bot.wait(60);
    expect(nudges().at(-1)).toContain('You lead G1, which is established');
    expect(nudges().at(-1)).toContain('[Bring it into a channel]');
  });

  test('that is established takes in who wants to take part, and its members leave it in its own network', async () => {
    await ann.types('group establish G1');
    expect(await dev.reads('group join G1')).toContain('You take part in G1 Digital group.');
    expect(await membersOf('Digital group')).toContain('Dev');
    expect(await dev.reads('group leave G1')).toContain('G1 has a network of its own now.');
    await cat.types('group join G1');
    expect(await cat.reads('undo')).toContain('group join, which undo cannot take back');
  });

  test('is established by whoever convenes, under another name and with another lead if they say so', async () => {
    expect(await bob.reads('group establish G1')).toContain('clinical chair');
    const said = await ann.reads('group establish G1 as "Digital health" led by @cat');
    expect(said).toContain('G1 Digital health is established, led by Cat');
    expect(card('G1')).toMatch(/^Digital health\nGroup G1, led by Cat/);
    expect(await ann.reads('group establish G1')).toContain('G1 is established already.');
  });

  test('waits for another name if its own has been taken meanwhile', async () => {
    await bot.slack('#elsewhere').as('eve').types('network create "Digital group"');
    await cat.types('group join G1');
    expect(await ann.reads('group join G1')).toContain('another network has its name by now');
    expect(card('G1')).toContain('3 of the 3 it needs');
    expect(await ann.reads('group establish G1')).toContain(
      'There is a network called Digital group already',
    );
    expect(await ann.reads('group establish G1 as Digital two')).toContain('G1 Digital two is established');
  });

  test('is taken back by its proposer, until others are down for it', async () => {
    await bob.types('undo');
    expect(card('G1')).toContain('Group G1 was taken back');
    await bob.types('group propose "Another group"');
    await cat.types('group join G2');
    expect(await bob.reads('undo')).toContain('Close it instead.');
    expect(await cat.reads('undo')).toContain('Taken back.');
    expect(card('G2')).toContain('1 of the 3 it needs: Bob Hill');
  });

  test('is not taken back once it is established', async () => {
    await ann.types('group establish G1');
    expect(await ann.reads('undo')).toContain('The group has a network of its own by now.');
    await cat.types('group propose "Needs three" needs 3');
    await bob.types('group join G2');
    await dev.types('group join G2');
    expect(await dev.reads('undo')).toContain('The group has a network of its own by now.');
  });

  test('stands in lists, in digests and in what is found', async () => {
    expect(await ann.reads('group list')).toContain('G1 Digital group, proposed, 1 of the 3 it needs');
    expect(await cat.reads('group list mine')).toContain('You lead no group');
    expect(await bob.reads('group list mine')).toContain('G1 Digital group');
    expect(await ann.reads('digest now')).toContain('G1 Digital group, proposed');
    expect(await ann.reads('find forms')).toContain('G1');
    expect(await ann.reads('group list closed')).toContain('No group has ended yet.');
  });
});

describe('a group with a term', () => {
  beforeEach(async () => {
    await bob.types('group propose "Flu group" until 30 July 2027');
    await ann.types('group establish G1');
  });

  test('ends by itself after its last day, and its lead is reminded before and asked for a report after', async () => {
    await bot.moveTo('2027-07-16 10:00');
    const before = nudges().length;
    expect(nudges().at(-1)).toContain('works until Friday 30 July 2027');
    await bot.moveTo('2027-07-30 23:00');
    expect(card('G1')).not.toContain('ended');
    expect(nudges()).toHaveLength(before + 1);
    await bot.moveTo('2027-07-31 00:01');
    expect(card('G1')).toContain('ended on Saturday 31 July 2027');
    expect(card('G1')).toContain('Ended because: its term was over');
    await bot.moveTo('2027-08-02 10:00');
    expect(nudges().at(-1)).toContain('G1 has ended: what has it achieved?');
    await bob.types('group report G1 Twelve practices share one list');
    expect(card('G1')).toContain('Report: Twelve practices share one list');
    await bot.moveTo('2027-08-20 10:00');
    expect(nudges()).toHaveLength(before + 2);
    expect(await ann.reads('group list closed')).toContain('G1 Flu group, ended, led by Bob Hill');
  });

  test('is given longer by its lead, and then ends later', async () => {
    expect(await bob.reads('group extend G1 until 31 August 2027')).toContain(
      'now ends on Tuesday 31 August 2027',
    );
    expect(await cat.reads('group extend G1 until 30 September 2027')).toContain('clinical chair');
    await bot.moveTo('2027-08-05 10:00');
    expect(card('G1')).not.toContain('ended');
    await bot.moveTo('2027-09-01 10:00');
    expect(card('G1')).toContain('ended on');
    expect(await bob.reads('group join G1')).toContain('G1 has ended.');
  });

  test('is closed early, by its lead too, with the way to close its network; that can be taken back', async () => {
    const said = await bob.reads('group close G1 because its work is done');
    expect(said).toContain('G1 Flu group has ended.');
    expect(said).toContain('[Close its network too]');
    expect(card('G1')).toContain('Ended because: its work is done');
    await bob.types('undo');
    expect(card('G1')).toContain('Group G1, led by Bob Hill, established on');
    await bot.moveTo('2027-07-31 10:00');
    expect(card('G1')).toContain('its term was over');
  });
});

test('a group is proposed in other words too', async () => {
  await ann.types('propose a working group "Oral health" because of the new contract');
  expect(card('G1')).toContain('Oral health\nGroup G1');
  await bob.types('support G1');
  expect(card('G1')).toContain('2 of the 3 it needs');
  expect(await ann.reads('group propose')).toContain('Propose a group');
});
