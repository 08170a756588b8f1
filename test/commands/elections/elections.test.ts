import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
let dev: Speaker;
let cara: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, {
    ...{ ann: 'clinical chair', bob: 'clinician', cat: 'clinician', dev: 'clinician', cara: 'clinician' },
  }));
  cat = bot.slack('#pharmacy').as('cat');
  dev = bot.slack('#pharmacy').as('dev');
  cara = bot.slack('#pharmacy').as('cara');
});
const card = (name: string) => readView(bot.card('Pharmacy', name));
const toldTo = (platform: 'slack' | 'teams', who: string) =>
  bot.direct(platform, who).map(({ view }) => readView(view));
const CALL =
  'election call "Reference group" seats 2 nominations close 14 June 2027 5pm ballot closes 28 June 2027 5pm term until 31 March 2029';

describe('an election', () => {
  beforeEach(async () => {
    await ann.types(CALL);
  });

  test('has a card that says what is elected, when, and how', () => {
    expect(card('Election E1')).toContain('Reference group\nElection E1, called by Ann Ward');
    expect(card('Election E1')).toContain('nominations close on Monday 14 June 2027 at 5pm');
    expect(card('Election E1')).toContain('Seats: 2, as representative');
    expect(card('Election E1')).toContain('Ballots: Secret');
    expect(card('Election E1')).toContain('Nobody stands yet.');
    expect(bot.shown('#pharmacy')).toContain(card('Election E1'));
  });

  test('asks whoever is nominated by another whether they stand, on their platform, once', async () => {
    await cat.types('election nominate E1 bob');
    expect(card('Election E1')).toContain('1 has not answered yet.');
    await bot.wait(60);
    expect(toldTo('teams', 'bob').at(-1)).toContain('You are nominated in E1: do you stand?');
    expect(await dev.reads('election nominate E1 bob')).toContain('Bob Hill is nominated in E1 already');
    const [asked] = bot.direct('teams', 'bob').slice(-1);
    if (!asked) throw new Error('he was not asked');
    await bot.teams('direct').as('bob').presses(asked.view, 'I stand');
    expect(card('Election E1')).toContain('Bob Hill stands.');
    await bot.moveTo('2027-06-10 10:00');
    expect(toldTo('teams', 'bob').filter((each) => each.includes('nominated'))).toEqual([]);
  });

  test('reminds who has not answered, and closes its nominations without them', async () => {
    await cat.types('election nominate E1 bob');
    await bot.moveTo('2027-06-10 10:00');
    expect(toldTo('teams', 'bob')).toHaveLength(2);
    await dev.types('election nominate E1 me');
    await bot.moveTo('2027-06-14 17:02');
    expect(card('Election E1')).toContain('Elected unopposed: Dev Patel. 1 of 2 seats is vacant.');
    expect(await bob.reads('election accept E1')).toContain('Nominations for E1 closed on');
  });

  test('shows what candidates say, as a list', async () => {
    await cat.types('election nominate E1 me');
    await cat.types('election statement E1 I led the flu plan in Leeds');
    expect(await bob.reads('election candidates E1')).toContain(
      '- Cat Jones stands: I led the flu plan in Leeds',
    );
    expect(await dev.reads('election statement E1 I too')).toContain('You are not nominated in E1.');
  });

  test('lets a candidate decline, and stand after all', async () => {
    await cat.types('election nominate E1 me');
    await cat.types('election decline E1');
    expect(card('Election E1')).toContain('Nobody stands yet.');
    expect(await dev.reads('election nominate E1 @cat')).toContain('has declined');
    await cat.types('election accept E1');
    expect(card('Election E1')).toContain('Cat Jones stands.');
  });

  test('has no ballot where no more stand than there are seats: they are elected, with their term, and told', async () => {
    await cat.types('election nominate E1 me');
    await bob.types('election nominate E1 me');
    await bot.moveTo('2027-06-15 10:00');
    expect(card('Election E1')).toContain('Elected unopposed: Cat Jones and Bob Hill.');
    expect(toldTo('teams', 'bob').at(-1)).toContain(
      'You are elected in E1\nReference group\nYou are: representative of Leeds Pharmacy LPN until Saturday 31 March 2029',
    );
    expect(await ann.reads('member show @cat')).toMatch(/representative .*31 March 2029/);
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('with nobody standing ends with nobody elected', async () => {
    await bot.moveTo('2027-06-15 10:00');
    expect(card('Election E1')).toContain('Nobody is elected.');
    expect(await ann.reads('election list closed')).toContain('E1 Reference group, 2 seats, over since');
  });

  test('is taken back until somebody is nominated, and then cancelled', async () => {
    await ann.types('undo');
    expect(card('Election E1')).toContain('Election E1 was taken back');
    await ann.types(CALL);
    await cat.types('election nominate E2 me');
    expect(await ann.reads('undo')).toContain('Cancel it instead');
    expect(await cat.reads('undo')).toContain('Taken back');
    expect(card('Election E2')).toContain('Nobody stands yet.');
    await ann.types('election cancel E2 because the dates were wrong');
    expect(card('Election E2')).toContain('Cancelled, because the dates were wrong. Nobody was elected.');
    await bot.moveTo('2027-06-15 10:00');
    expect(card('Election E2')).toContain('Cancelled');
  });

  test('is in the list, in the digest and in what is found, and waits for whom it asks', async () => {
    await cat.types('election nominate E1 bob');
    expect(await dev.reads('election list')).toContain('E1 Reference group, 2 seats, nominations close on');
    expect(await ann.reads('digest now')).toContain('Elections under way');
    expect(await ann.reads('find reference')).toContain('E1');
    expect(await bot.teams('direct').as('bob').reads('me')).toContain('E1 Reference group');
  });

  test('is called by whoever convenes, with dates that can be kept', async () => {
    expect(await bob.reads(CALL)).toContain('Only');
    expect(
      await ann.reads(
        'election call "Chair" seats 1 nominations close 14 June 2027 5pm ballot closes 10 June 2027 5pm',
      ),
    ).toContain('so it must close after that');
    expect(await ann.reads('network close')).toContain('E1');
  });
});

describe('an election with more candidates than seats', () => {
  const stands = async (call: string) => {
    await ann.types(call);
    for (const each of [bob, cat, dev]) await each.types('election nominate E1 me');
    await bot.moveTo('2027-06-14 17:02');
  };

  test('is voted on, by the single transferable vote, and its result gives the seats', async () => {
    await stands(`${CALL} openly`);
    expect(card('Election E1')).toContain('ballot closes on Monday 28 June 2027 at 5pm');
    expect(card('P1')).toContain('E1 Reference group: whom do you elect?');
    expect(card('P1')).not.toContain('Undo opening');
    expect(card('P1')).toContain('Single transferable vote, 2 to be elected');
    await bob.types('vote P1 Bob Hill, Cat Jones');
    await cat.types('vote P1 Cat Jones, Dev Patel');
    await dev.types('vote P1 Dev Patel, Cat Jones');
    await cara.types('vote P1 Dev Patel, Cat Jones');
    await ann.types('vote P1 Bob Hill, Dev Patel');
    await bot.moveTo('2027-06-28 17:02');
    expect(card('P1')).toContain('Elected: ');
    expect(card('Election E1')).toContain('Elected: Bob Hill and Dev Patel.');
    expect(await ann.reads('member show @dev')).toMatch(/representative .*31 March 2029/);
    expect(await ann.reads('member show @cat')).not.toContain('representative');
    await bot.moveTo('2027-06-29 10:00');
    expect(toldTo('slack', 'dev').at(-1)).toContain('You are elected in E1');
  });

  test('fills a seat that falls vacant by counting the ballots again', async () => {
    await stands(`${CALL} openly`);
    await bob.types('vote P1 Bob Hill, Cat Jones');
    await cat.types('vote P1 Cat Jones, Dev Patel');
    await dev.types('vote P1 Dev Patel, Cat Jones');
    await cara.types('vote P1 Dev Patel, Cat Jones');
    await ann.types('vote P1 Bob Hill, Dev Patel');
    await bot.moveTo('2027-06-29 10:00');
    expect(await ann.reads('election fill E1')).toContain('Every seat of E1 is taken.');
    expect(await ann.reads('election fill E1 instead of @cat')).toContain('Cat Jones holds no seat of E1.');
    expect(await ann.reads('election fill E1 instead of bob')).toContain(
      'Cat Jones takes the seat of Bob Hill in E1 Reference group',
    );
    expect(card('Election E1')).toContain('Elected: Cat Jones and Dev Patel.');
    expect(await ann.reads('member show @cat')).toContain('representative');
    expect(await ann.reads('undo')).toContain('Taken back');
    expect(card('Election E1')).toContain('Elected: Bob Hill and Dev Patel.');
    expect(await ann.reads('member show @cat')).not.toContain('representative');
    await ann.types('election fill E1 instead of bob');
    expect(card('Election E1')).toContain('Elected: Cat Jones and Dev Patel.');
    expect(await ann.reads('election fill E1 instead of @dev')).toContain('Nobody else stood');
  });

  test('by secret ballot cannot be counted again', async () => {
    await stands(CALL);
    for (const each of [ann, bob, cat, dev, cara]) await each.types('vote P1 Dev Patel, Cat Jones');
    await bot.moveTo('2027-06-29 10:00');
    expect(card('Election E1')).toContain('Elected: Cat Jones and Dev Patel.');
    expect(card('P1')).not.toContain('(Ann');
    expect(await ann.reads('election fill E1 instead of @dev')).toContain('Its ballots were secret');
  });

  test('leaves the seat free of who steps down while it is voted on', async () => {
    await stands(`${CALL} openly`);
    expect(await dev.reads('election decline E1')).toContain('Your name stays on the ballot');
    for (const each of [ann, bob, cat]) await each.types('vote P1 Dev Patel, Cat Jones');
    await bot.moveTo('2027-06-29 10:00');
    expect(card('Election E1')).toContain('Elected: Cat Jones. 1 of 2 seats is vacant.');
    expect(await ann.reads('election fill E1')).toContain('Bob Hill takes the seat in E1');
  });

  test('gives the seats when its poll is closed early, or extended', async () => {
    await stands(`${CALL} openly`);
    expect(await ann.reads('election cancel E1 because it is late')).toContain('poll cancel P1');
    await ann.types('vote P1 Dev Patel, Cat Jones');
    await ann.types('poll extend P1 to 5 July 2027 5pm');
    await bot.moveTo('2027-06-30 10:00');
    expect(card('Election E1')).not.toContain('Elected');
    await ann.types('poll close P1');
    await bot.wait(1);
    expect(card('Election E1')).toContain('Elected: ');
  });

  test('elects nobody when its poll is cancelled', async () => {
    await stands(CALL);
    await ann.types('poll cancel P1 because the names were wrong');
    await bot.wait(1);
    expect(card('Election E1')).toContain('Nobody is elected.');
  });
});

test('an election takes more candidates than a poll has options, and a ballot ranks them all', async () => {
  const names = Array.from({ length: 21 }, (_, index) => `Nominee ${index + 1}`);
  const joined = bot.now();
  const network = await bot.prisma.network.findFirstOrThrow({ where: { name: 'Leeds Pharmacy LPN' } });
  const nominees = names.map((name) => ({ id: newId(), name, createdAt: joined }));
  await bot.prisma.person.createMany({ data: nominees });
  await ann.types(`${CALL} openly`);
  const { id: electionId } = await bot.prisma.election.findFirstOrThrow({ where: { networkId: network.id } });
  const at = joined;
  await bot.prisma.candidate.createMany({
    data: nominees.slice(1).map(({ id: personId }) => ({
      ...{ id: newId(), electionId, personId, nominatedById: personId, status: 'standing' as const, at },
    })),
  });
  expect(await ann.reads('election nominate E1 me')).toContain('20 people stand already');
  await bot.moveTo('2027-06-14 17:02');
  expect(card('P1')).toContain('20. Nominee 21');
  const form = await cat.types('vote P1');
  if (form.kind !== 'form') throw new Error('a ballot of so many is filled in by a form');
  expect(form.fields.map(({ label }) => label).at(-1)).toBe('Twentieth preference');
  await ann.types('vote P1 Nominee 21, Nominee 2, Nominee 20');
  await bot.moveTo('2027-06-28 17:02');
  expect(card('Election E1')).toContain('Elected: ');
  expect(card('Election E1')).toContain('Nominee 21');
});
