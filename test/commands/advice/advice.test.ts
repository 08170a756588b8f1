import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let gil: Speaker;
let cat: Speaker;
let dev: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { ann: 'clinical chair', bob: 'clinician' }));
  // Tom runs the reference group in Teams; Cat and Dev are in it.
  gil = bot.teams('Reference').as('tom');
  await gil.types('network create "Reference group" --kind "reference group"');
  const invitation = await bot.teams('direct').as('tom').types('network invite');
  await bot
    .slack('#reference')
    .as('cat')
    .types(`network here ${invitation.title.split(' ').at(-1)}`);
  for (const who of ['Cat', 'Dev'])
    await gil.types(`member add ${who.toLowerCase()} as specialist`).catch(() => undefined);
  cat = bot.slack('#reference').as('cat');
  await cat.types('member join');
  dev = bot.slack('#reference').as('dev');
  await dev.types('member join');
  await gil.types('member accept "Cat Jones"');
  await gil.types('member accept "Dev Patel"');
});
const inGroup = () => readView(bot.card('Reference', 'Request for advice N1'));
const inNetwork = () => readView(bot.card('Pharmacy', 'Request for advice N1'));
const toldTo = (platform: 'slack' | 'teams', who: string) =>
  bot.direct(platform, who).map(({ view }) => readView(view));
const ASK =
  'advice ask "How do we weigh the needs of care homes?" from "Reference group" by 30 June 2027 as feedback';

describe('a request for advice', () => {
  beforeEach(async () => {
    await ann.types(ASK);
  });

  test('has a card where it is asked, and one where it was asked from', () => {
    expect(inGroup()).toContain(
      'How do we weigh the needs of care homes?\nRequest for advice N1, feedback, due Wednesday 30 June 2027',
    );
    expect(inGroup()).toContain('Asked by: Ann Ward, for Leeds Pharmacy LPN');
    expect(inGroup()).toContain('[Answer] [Combine]');
    expect(inNetwork()).toContain('Asked of: Reference group');
    expect(inNetwork()).not.toContain('[Answer]');
  });

  test('says of which kind it is, of each kind', async () => {
    await ann.types(
      'advice ask "What about the shortage?" from "Reference group" by 30 June 2027 as emergent issue',
    );
    expect(readView(bot.card('Reference', 'What about the shortage?'))).toContain(
      'Request for advice N2, emergent issue, due',
    );
  });

  test('is answered by members, put together, agreed by consent, and returned to whoever asked', async () => {
    await bot.wait(60);
    expect(toldTo('slack', 'cat').at(-1)).toContain('N1 asks for your advice by Wednesday 30 June 2027');
    await cat.types('advice give N1 Each home needs a named pharmacist');
    await dev.types('advice give N1 Ask the homes first');
    expect(inGroup()).toContain(
      '- Cat Jones: Each home needs a named pharmacist\n- Dev Patel: Ask the homes first',
    );
    expect(inNetwork()).not.toContain('Cat Jones');
    await gil.types('advice combine N1 Ask each home, then name a pharmacist closes 28 June 2027 5pm');
    expect(inGroup()).toContain('Voted on in: P1');
    expect(inNetwork()).not.toContain('then name a pharmacist');
    expect(await cat.reads('advice give N1 Too late')).toContain(
      'The group is voting on what N1 is answered',
    );
    for (const each of [cat, dev, gil]) await each.types('vote P1 agree');
    await bot.moveTo('2027-06-28 17:02');
    expect(inNetwork()).toContain('answered on Monday 28 June 2027');
    expect(inNetwork()).toContain('Ask each home, then name a pharmacist');
    await bot.moveTo('2027-06-29 10:00');
    expect(toldTo('slack', 'ann').at(-1)).toContain(
      'Your request for advice N1 is answered\nAsk each home, then name a pharmacist',
    );
    expect(await ann.reads('advice list answered')).toContain('asked of Reference group, answered');
  });

  test('is put together anew where somebody blocks the answer', async () => {
    await gil.types('advice combine N1 Close the homes closes 14 June 2027 5pm');
    await cat.types('vote P1 block because it would harm residents');
    await dev.types('vote P1 agree');
    await bot.moveTo('2027-06-15 10:00');
    expect(inGroup()).toContain('[Combine]');
    expect(inNetwork()).not.toContain('Close the homes');
    expect(toldTo('teams', 'tom').at(-1)).toContain('N1 asks for your advice');
    expect(await gil.reads('advice combine N1 Ask the homes closes 18 June 2027 5pm')).toContain('by P2');
  });

  test('is chased: who has not answered before it is due, and who puts it together when it is due and late', async () => {
    await cat.types('advice give N1 Each home needs a named pharmacist');
    await bot.moveTo('2027-06-28 10:00');
    expect(toldTo('slack', 'dev').filter((each) => each.includes('N1'))).toHaveLength(2);
    expect(toldTo('slack', 'cat').filter((each) => each.includes('asks for your advice'))).toEqual([]);
    await bot.moveTo('2027-07-01 10:00');
    expect(toldTo('teams', 'tom').at(-1)).toContain('N1');
  });

  test('is taken back until somebody answers', async () => {
    expect(await cat.reads('advice give N1 Yes')).toContain('Your answer to N1 is kept');
    expect(await cat.reads('undo')).toContain('Taken back');
    expect(inGroup()).not.toContain('Cat Jones');
    await ann.types('undo');
    expect(inGroup()).toContain('was taken back');
    expect(inNetwork()).toContain('was taken back');
  });

  test('is withdrawn for a reason by those who asked, until the group votes on it', async () => {
    await bot.wait(60);
    await cat.types('advice give N1 Yes');
    expect(await ann.reads('undo')).toContain('with advice withdraw');
    expect(await gil.reads('advice withdraw N1 of "Reference group" because we are busy')).toContain(
      'has asked no N1 of Reference group',
    );
    const told = await ann.reads('advice withdraw N1 of "Reference group" because the trust has answered it');
    expect(told).toContain('Reference group is told that N1 needs no answer any more.');
    for (const card of [inGroup(), inNetwork()])
      expect(card).toContain('Withdrawn by those who asked, because the trust has answered it.');
    expect(await dev.reads('advice give N1 Yes')).toContain('There is no N1');
    await bot.moveTo('2027-07-02 10:00');
    expect(toldTo('slack', 'dev').filter((each) => each.includes('asks for your advice'))).toEqual([]);
  });

  test('is in lists on both sides, in the digest of the group and in what it finds', async () => {
    expect(await gil.reads('advice list')).toContain(
      'N1 How do we weigh the needs of care homes? (asked by Leeds',
    );
    expect(await bob.reads('advice list asked')).toContain(
      '(asked of Reference group, due Wednesday 30 June 2027)',
    );
    expect(await gil.reads('digest now')).toContain('Advice asked for');
    expect(await bot.teams('direct').as('tom').reads('find care homes')).toContain('N1');
    expect(await ann.reads('find care homes')).not.toContain('N1');
    expect(await ann.reads('advice show N1')).toContain('There is no N1');
  });
});

test('only a reference group is asked, and by whoever convenes', async () => {
  expect(await bob.reads(ASK)).toContain('Only');
  expect(await ann.reads('advice ask "Why?" from "Leeds Pharmacy LPN" by 30 June 2027')).toContain(
    'cannot ask itself',
  );
  expect(await gil.reads('advice ask "Why?" from "Leeds Pharmacy LPN" by 30 June 2027')).toContain(
    'is no reference group',
  );
});
