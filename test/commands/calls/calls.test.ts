import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { ann: 'clinical chair', bob: 'clinician', cat: 'clinician' }));
  cat = bot.slack('#pharmacy').as('cat');
});
const card = () => readView(bot.card('Pharmacy', 'Call K1'));
const toldTo = (platform: 'slack' | 'teams', who: string) =>
  bot.direct(platform, who).map(({ view }) => readView(view));
const aboutCall = (told: string[]) => told.filter((each) => each.includes('K1'));

describe('a call for interest', () => {
  beforeEach(async () => {
    await ann.types('call open "Lead the flu work" wants 2 closes 14 June 2027 5pm because winter comes');
  });

  test('has a card, which counts who is interested and names nobody', async () => {
    expect(card()).toContain('Lead the flu work\nCall K1, opened by Ann Ward, closes on Monday 14 June 2027');
    expect(card()).toContain('People wanted: 2');
    await bob.types('call express K1 I led the clinics');
    expect(await cat.reads('call express K1 I know the area')).toContain('You are down as interested in K1');
    expect(card()).toContain('So far: 2 interested');
    expect(card()).not.toContain('Bob');
    expect(card()).not.toContain('clinics');
    await cat.types('call leave K1');
    expect(card()).toContain('So far: 1 interested');
    expect(await cat.reads('call interested K1')).toContain('Only');
    expect(await bot.slack('direct').as('ann').reads('call interested K1')).toContain(
      'Bob Hill is interested: I led the clinics',
    );
  });

  test('closes by itself, those who choose are asked and chased, and everyone is told once, with the reason', async () => {
    await bob.types('call express K1 I led the clinics');
    await cat.types('call express K1 I know the area');
    await bot.moveTo('2027-06-14 17:02');
    expect(card()).toContain('closed on Monday 14 June 2027');
    expect(card()).not.toContain('[I am interested]');
    expect(await cat.reads('call express K1 Too late')).toContain('K1 closed on Monday 14 June 2027');
    await bot.moveTo('2027-06-21 10:00');
    expect(aboutCall(toldTo('slack', 'ann'))).toHaveLength(2);
    expect(toldTo('slack', 'ann').at(-1)).toContain('K1 has closed: choose, and answer everyone');
    await ann.types('call shortlist K1 cat');
    expect(await ann.reads('call select K1 bob because he led the clinics')).toContain(
      'Bob Hill is selected for K1. They are told when everyone is answered.',
    );
    expect(card()).toContain('So far: 2 interested, 1 selected so far');
    expect(aboutCall([...toldTo('teams', 'bob'), ...toldTo('slack', 'cat')])).toEqual([]);
    expect(await ann.reads('call answer K1')).toContain('2 people are told what came of K1; 1 selected.');
    await bot.wait(60);
    expect(toldTo('teams', 'bob').at(-1)).toContain('You are selected for K1');
    expect(toldTo('teams', 'bob').at(-1)).toContain('Because: he led the clinics');
    expect(toldTo('slack', 'cat').at(-1)).toContain(
      'You were not selected for K1. Thank you for your interest',
    );
    await bot.moveTo('2027-07-20 10:00');
    expect(aboutCall(toldTo('teams', 'bob'))).toHaveLength(1);
    expect(aboutCall(toldTo('slack', 'cat'))).toHaveLength(1);
    expect(card()).toContain('Selected: Bob Hill');
    expect(await ann.reads('call select K1 cat because she asked')).toContain('was told about K1 already');
    expect(await ann.reads('call answer K1')).toContain('was told about K1 already');
  });

  test('counts who signed up and who is active, and becomes a task-and-finish group of those selected', async () => {
    await bob.types('call express K1 I led the clinics');
    await cat.types('call express K1 I know the area');
    expect(await bob.reads('call accept K1')).toContain('Nobody was answered yet');
    await ann.types('call select K1 bob because he led the clinics');
    await ann.types('call select K1 cat because she knows the area');
    await ann.types('call answer K1');
    expect(await bob.reads('call accept K1')).toContain('You have signed up for K1 Lead the flu work.');
    expect(await cat.reads('call accept K1')).toContain('You have signed up');
    await ann.types('call active K1 bob');
    const counts = '2 interested, 2 selected, 2 signed up, 1 active';
    expect(card()).toContain(`So far: ${counts}`);
    expect(await ann.reads('call list answered')).toContain(`K1 Lead the flu work (${counts})`);
    await ann.types('call group K1 as "Flu group" led by bob until 31 March 2028');
    const group = readView(bot.card('Pharmacy', 'Group G1'));
    expect(group).toContain('Flu group\nGroup G1, led by Bob Hill');
    expect(group).toContain('Takes part: 2: Bob Hill, Cat Jones');
    expect(card()).toContain('Came of it: G1 Flu group');
    expect(card()).not.toContain('[Make it a group]');
    const own = await bot.prisma.network.findFirstOrThrow({ where: { name: 'Flu group' } });
    expect(own.kind).toBe('taskAndFinishGroup');
    expect(await ann.reads('call group K1')).toContain('A group has come of K1 already');
  });

  test('is taken back until somebody is interested; so is what was said, and who was selected', async () => {
    await bob.types('call express K1 I led the clinics');
    expect(await ann.reads('undo')).toContain('Others have added to it');
    await ann.types('call select K1 bob because he led the clinics');
    await ann.types('undo');
    await bob.types('undo');
    expect(card()).toContain('So far: 0 interested');
  });

  test('is in the digest of the network and in what is found', async () => {
    expect(await ann.reads('digest now')).toContain('K1 Lead the flu work (0 interested, closes on');
    expect(await bot.slack('direct').as('ann').reads('find flu work')).toContain('K1');
    expect(await bob.reads('call open "Mine" closes 14 June 2027')).toContain('Only');
  });
});
