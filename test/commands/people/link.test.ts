import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
/** Ann's other account. */
let annInTeams: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  annInTeams = bot.teams('direct').as('ann');
});

const codeFrom = async (speaker: Speaker): Promise<string> =>
  (await speaker.types('me link')).title.split(' ').at(-1) ?? '';
const link = async () => annInTeams.reads(`me link ${await codeFrom(ann)}`);
const told = (platform: 'slack' | 'teams', handle: string) =>
  bot.direct(platform, handle).map(({ view }) => readView(view));

describe('a code makes two accounts one person', () => {
  test('who is told so on both', async () => {
    const answer = await link();
    expect(answer).toContain(
      'Your accounts are now one person’s\n- Ann Ward in Microsoft Teams\n- Ann Ward in Slack',
    );
    expect(told('slack', 'ann')).toEqual([answer]);
    expect(told('teams', 'ann')).toEqual([]);
  });

  test('whose actions are hers on both', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await link();
    expect(await annInTeams.reads('action list mine')).toContain('A1 Book the room');
    expect(await annInTeams.reads('action done A1')).toContain('A1 is done');
  });

  test('who has the roles she had', async () => {
    await link();
    expect(await annInTeams.reads('network invite')).toContain('Your code is');
  });

  test('in either direction', async () => {
    const code = await codeFrom(annInTeams);
    await ann.types(`me link ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`);
    expect(await annInTeams.reads('me')).toContain('Leeds Pharmacy LPN: manager');
    expect(told('teams', 'ann')[0]).toContain('now one person’s');
  });

  test('and takes her nudges to the account she used last, once', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await link();
    await bot.wait(900);
    await annInTeams.types('me');
    await bot.moveTo('2027-06-28 10:00');
    expect(told('teams', 'ann').filter((each) => each.includes('A1 is due'))).toHaveLength(1);
    expect(told('slack', 'ann').filter((each) => each.includes('A1 is due'))).toHaveLength(0);
    await bot.slack('#pharmacy').as('ann').types('me');
    await bot.slack('#pharmacy').as('ann').types('action done A1');
    await bot.wait(5);
    expect(told('teams', 'ann').at(-1)).toContain('A1 is done');
  });

  test('and what she did last can still be undone', async () => {
    await annInTeams.types('network choose');
    await ann.types('action add @bob Ring the LPC');
    await ann.types('action give A1 to me');
    const code = await codeFrom(ann);
    await annInTeams.types(`me link ${code}`);
    expect(await annInTeams.reads('undo')).toContain('Action “Ring the LPC” is as it was before.');
    expect(bot.shown('#pharmacy').at(-1)).toContain('Owner: Bob Hill');
  });
});

test('codes used both ways at once make one person, who has everything', async () => {
  await ann.types('action add me Book the room');
  const [here, there] = [await codeFrom(ann), await codeFrom(annInTeams)];
  await bot.whileAsleep(() =>
    Promise.all([ann.types(`me link ${there}`), annInTeams.types(`me link ${here}`)]),
  );
  await bot.settle();
  for (const speaker of [ann, annInTeams]) {
    const seen = await speaker.reads('me');
    expect(seen).toMatch(/Ann Ward in Microsoft Teams/);
    expect(seen).toMatch(/Ann Ward in Slack/);
    expect(seen).toMatch(/A1 Book the room/);
  }
});

describe('a code', () => {
  test('works once', async () => {
    const code = await codeFrom(ann);
    await annInTeams.types(`me link ${code}`);
    const cat = bot.teams('direct').as('cat');
    expect(await cat.reads(`me link ${code}`)).toContain(
      'That code is not known, has been used or has run out',
    );
  });

  test('runs out after ten minutes', async () => {
    const code = await codeFrom(ann);
    await bot.wait(600);
    expect(await annInTeams.reads(`me link ${code}`)).toContain('has run out');
  });

  test('gives way to the next', async () => {
    const code = await codeFrom(ann);
    await codeFrom(ann);
    expect(await annInTeams.reads(`me link ${code}`)).toContain('not known');
  });

  test('is not for the account that asked for it', async () => {
    expect(await ann.reads(`me link ${await codeFrom(ann)}`)).toContain(
      'That code is for your other account',
    );
  });

  test('is kept nowhere, nor shown again when the request comes again', async () => {
    const { title } = await ann.types('me link', 'slack:again');
    const code = title.split(' ').at(-1) ?? '';
    expect(await ann.types('me link', 'slack:again')).toMatchObject({
      title: 'This was shown to you once and cannot be shown again.',
    });
    expect(await bot.prisma.request.findMany()).not.toContainEqual(
      expect.objectContaining({ answer: expect.objectContaining({ title: expect.stringContaining(code) }) }),
    );
    expect(JSON.stringify(await bot.prisma.linkCode.findMany())).not.toContain(code);
  });

  test('is not shown where Teams would show it to all', async () => {
    expect(await bot.teams('Pharmacy').as('ann').reads('me link')).toContain(
      'Everyone in this channel would see',
    );
  });
});

describe('wrong codes', () => {
  const wrong = (times: number) =>
    Array.from({ length: times }, (_, i) => i).reduce<Promise<string>>(
      (before, i) => before.then(() => annInTeams.reads(`me link WRONG${i}`)),
      Promise.resolve(''),
    );

  test('are counted, and the fifth makes one wait ten minutes', async () => {
    expect(await wrong(4)).toContain('You can try once more.');
    expect(await wrong(1)).toContain('Too many wrong codes');
    expect(await annInTeams.reads(`me link ${await codeFrom(ann)}`)).toContain('Too many wrong codes');
    await bot.wait(600);
    expect(await link()).toContain('now one person’s');
  });

  test('are forgotten after a right one', async () => {
    await wrong(4);
    await link();
    expect(await wrong(1)).toContain('You can try 4 times more.');
  });

  test('all count when they come at once', async () => {
    const tries = await bot.whileAsleep(() =>
      Promise.all(Array.from({ length: 12 }, (_, i) => annInTeams.reads(`me link WRONG${i}`))),
    );
    expect(tries.filter((each) => each.includes('not known'))).toHaveLength(4);
    expect(tries.filter((each) => each.includes('Too many'))).toHaveLength(8);
  });
});

describe('what both had and one person has only once', () => {
  test('a membership: the earlier stands, with its roles', async () => {
    await bot.teams('Pharmacy').as('ann').types('help');
    const { personId } = await bot.prisma.account.findFirstOrThrow({
      where: { platform: 'teams', name: 'Ann Ward' },
    });
    const { id: networkId } = await bot.prisma.network.findFirstOrThrow();
    await bot.prisma.member.create({
      data: { id: crypto.randomUUID(), networkId, personId, joinedAt: bot.now() },
    });
    expect(await link()).toContain(
      'Both had what one person has only once (1 membership). There the earlier stands.',
    );
    expect(await annInTeams.reads('me')).toContain('- Leeds Pharmacy LPN: manager');
    expect(await bot.prisma.member.count({ where: { networkId } })).toBe(2);
    await annInTeams.types('me unlink');
    expect(await bot.prisma.member.count({ where: { networkId } })).toBe(3);
    expect(await annInTeams.reads('me')).toContain('- Leeds Pharmacy LPN: member');
    expect(await ann.reads('me')).toContain('- Leeds Pharmacy LPN: manager');
  });
});

describe('reminders', () => {
  test('come once of what was said already, though it changes after the link', async () => {
    await bot.teams('Pharmacy').as('ann').types('help');
    await ann.types('action add me Book the room by 11 June 2027');
    await bot.moveTo('2027-06-09 12:00');
    const before = bot.direct('slack', 'ann').length;
    const code = await codeFrom(annInTeams);
    await ann.types(`me link ${code}`);
    const nudges = await bot.prisma.nudge.findMany({ include: { message: true } });
    expect(nudges).not.toHaveLength(0);
    const { personId } = await bot.prisma.account.findFirstOrThrow({ where: { userId: 'U0ANN' } });
    for (const nudge of nudges)
      expect([nudge.personId, nudge.message.personId, nudge.message.subjectId]).toEqual([
        personId,
        personId,
        personId,
      ]);
    expect(before).toBeGreaterThan(0);
  });

  test('of what changed while two accounts were linked come after they part', async () => {
    await bot.teams('Pharmacy').as('bob').types('help');
    await ann.types('action add me Book the room');
    await annInTeams.types(`me link ${await codeFrom(ann)}`);
    await annInTeams.types('me unlink');
    await ann.types(`me link ${await codeFrom(annInTeams)}`);
    await ann.types('action move A1 to 11 June 2027');
    await ann.types('me unlink');
    expect(await ann.reads('action list mine')).toContain('A1 Book the room');
    await bot.moveTo('2027-06-09 12:00');
    expect(told('slack', 'ann').join('\n')).toContain('A1 is due on Friday 11 June 2027');
  });
});

test('a draft of a review that both are asked for stands before none, and of two one is told as lost', async () => {
  const inTeams = bot.teams('Pharmacy').as('ann');
  const codeToJoin = (await ann.types('network invite')).title.split(' ').at(-1);
  await inTeams.types(`network here ${codeToJoin}`);
  for (let i = 1; i <= 6; i++) {
    await ann.types(`review open "Topic ${i}" due 30 June 2027`);
    await ann.fills(await ann.types(`review input R${i}`), { now: `Kept ${i}`, save: 'draft' });
  }
  const answer = await link();
  expect(answer).not.toContain('review input');
  for (let i = 1; i <= 6; i++) expect(readView(await ann.types(`review input R${i}`))).toContain(`Kept ${i}`);
});

describe('a membership that both had', () => {
  beforeEach(async () => {
    const code = (await ann.types('network invite')).title.split(' ').at(-1);
    await bot.teams('Pharmacy').as('ann').types(`network here ${code}`);
  });

  const memberships = () =>
    bot.prisma.member.findMany({
      where: { person: { name: 'Ann Ward' } },
      orderBy: { joinedAt: 'asc' },
    });

  test('stands with what either is known to bring, until they part', async () => {
    const [first, second] = await memberships();
    await bot.prisma.member.update({ where: { id: first?.id ?? '' }, data: { profession: 'Pharmacist' } });
    const brings = { profession: 'Nurse', skills: 'Audit', isClinician: true };
    await bot.prisma.member.update({ where: { id: second?.id ?? '' }, data: brings });
    await link();
    expect(await memberships()).toMatchObject([
      { profession: 'Pharmacist', skills: 'Audit', isClinician: true },
    ]);
    await annInTeams.types('me unlink');
    expect(await memberships()).toMatchObject([
      { profession: 'Pharmacist', skills: null, isClinician: false },
      brings,
    ]);
  });

  test('and that was ended since has ended for both', async () => {
    await bot.teams('Pharmacy').as('bob').types('help');
    await ann.types('member add bob as manager');
    await link();
    await bot.teams('Pharmacy').as('bob').types('member end @ann on 3 June 2027 because she has left');
    await annInTeams.types('me unlink');
    expect(await memberships()).toMatchObject([1, 2].map(() => ({ until: new Date('2027-06-03') })));
    await bot.moveTo('2027-06-04 10:00');
    for (const speaker of [ann, bot.teams('Pharmacy').as('ann')])
      expect(await speaker.reads('action list')).toContain('You are not a member');
  });
});

describe('me unlink', () => {
  test('gives each what it had', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await link();
    expect(await annInTeams.reads('me unlink')).toContain('Your accounts are no longer linked');
    expect(told('slack', 'ann').at(-1)).toContain('This account\n- Ann Ward in Slack');
    expect(await ann.reads('action list mine')).toContain('A1 Book the room');
    expect(await annInTeams.reads('me')).toContain('What waits for you\nNothing.');
  });

  test('leaves what was given to another since', async () => {
    await ann.types('action add me Book the room');
    await ann.types('action add me Order tea');
    await link();
    await ann.types('action give A1 to @bob');
    await ann.types('me unlink');
    expect(await ann.reads('action list')).toMatch(
      /A1 Book the room \(Bob Hill.*\n.*A2 Order tea \(Ann Ward/,
    );
  });

  test('undoes the links in turn, the last first', async () => {
    await link();
    const cat = bot.slack('direct').as('cat');
    await cat.types(`me link ${await codeFrom(ann)}`);
    expect(await cat.reads('me')).toMatch(/Cat Jones in Slack[\s\S]*Ann Ward in/);
    await cat.types('me unlink');
    expect(await cat.reads('me')).not.toContain('Ann Ward in');
    expect(await annInTeams.reads('me')).toContain('Ann Ward in Slack');
    await ann.types('me unlink');
    expect(await annInTeams.reads('me')).not.toContain('Ann Ward in Slack');
    expect(await ann.reads('me unlink')).toContain('None of your accounts is linked to another.');
  });
});
