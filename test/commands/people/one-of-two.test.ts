import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { codeFrom, linkBy, toldTo } from './linking.ts';

let bot: TestBot;
let ann: Speaker;
/** Ann's other account. */
let annInTeams: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  annInTeams = bot.teams('direct').as('ann');
});

const link = () => linkBy(ann, annInTeams);
const told = (platform: 'slack' | 'teams', handle: string) => toldTo(bot, platform, handle);

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
