import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let dev: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('member add bob as clinical chair');
  dev = bot.slack('#pharmacy').as('dev');
});

const told = (platform: 'slack' | 'teams', handle: string) => {
  const last = bot.direct(platform, handle).at(-1);
  if (!last) throw new Error(`${handle} was told nothing`);
  return last.view;
};

describe('asking to join', () => {
  beforeEach(async () => {
    const refused = await dev.types('action list');
    expect(readView(await dev.presses(refused, 'Ask to join'))).toContain(
      'You have asked to join Leeds Pharmacy LPN.',
    );
  });

  test('asks the chair and the manager, each where they are', async () => {
    const question = [
      'Dev Patel asks to join Leeds Pharmacy LPN',
      'Whoever of you answers first decides.',
      '[Accept] [Decline]',
    ].join('\n');
    expect(readView(told('slack', 'ann'))).toBe(question);
    expect(readView(told('teams', 'bob'))).toBe(question);
    expect(bot.direct('slack', 'dev')).toEqual([]);
    expect(await dev.reads('member list')).toContain('You are not a member');
  });

  test('whoever is first decides, and all are told', async () => {
    const bob = bot.teams('direct').as('bob');
    const stale = structuredClone(told('slack', 'ann'));
    expect(readView(await bob.presses(told('teams', 'bob'), 'Accept'))).toContain(
      'Dev Patel is now a member',
    );
    await bot.wait(5);
    expect(readView(told('slack', 'ann'))).toBe(
      'Dev Patel asked to join Leeds Pharmacy LPN\nThey were accepted.',
    );
    expect(readView(await bot.slack('direct').as('ann').presses(stale, 'Decline'))).toBe(
      'Dev Patel is a member of Leeds Pharmacy LPN already.',
    );
    expect(readView(told('slack', 'dev'))).toContain('You are now a member of Leeds Pharmacy LPN');
    expect(await dev.reads('member list')).toContain('- Dev Patel [Show]');
  });

  test('of two at the same moment one decides', async () => {
    const answers = await Promise.all([
      bot.slack('direct').as('ann').presses(told('slack', 'ann'), 'Decline'),
      bot.teams('direct').as('bob').presses(told('teams', 'bob'), 'Decline'),
    ]);
    expect(answers.map(({ title }) => title).sort()).toEqual([
      'Dev Patel was declined already.',
      'Dev Patel will not join Leeds Pharmacy LPN.',
    ]);
  });

  test('twice at the same moment asks once', async () => {
    const cara = bot.slack('#pharmacy').as('cara');
    const answers = await Promise.all([cara.types('member join'), cara.types('member join')]);
    expect(answers.map(({ title }) => title).sort()).toEqual([
      'You have asked to join Leeds Pharmacy LPN already.',
      'You have asked to join Leeds Pharmacy LPN.',
    ]);
  });

  test('may be declined, and asked again after 30 days', async () => {
    const direct = bot.slack('direct').as('ann');
    expect(readView(await direct.presses(told('slack', 'ann'), 'Decline'))).toContain(
      'Dev Patel will not join',
    );
    expect(readView(told('slack', 'dev'))).toContain('You were not accepted in Leeds Pharmacy LPN');
    expect(await dev.reads('member list')).toContain('You are not a member');
    const refused =
      'You were not accepted in Leeds Pharmacy LPN on Tuesday 1 June 2027. You can ask again from Thursday 1 July 2027; until then its chair or its manager can add you.';
    expect(await dev.reads('member join')).toBe(refused);
    await bot.moveTo('2027-06-30 23:59');
    expect(await dev.reads('member join')).toBe(refused);
    expect(bot.direct('slack', 'ann')).toHaveLength(1);
    await bot.moveTo('2027-07-01 09:00');
    expect(await dev.reads('member join')).toContain('You have asked to join Leeds Pharmacy LPN.');
    await direct.presses(told('slack', 'ann'), 'Accept');
    expect(readView(told('slack', 'dev'))).toContain('You are now a member of Leeds Pharmacy LPN');
  });

  test('twice asks once', async () => {
    expect(await dev.reads('member join')).toContain('You have asked to join Leeds Pharmacy LPN already.');
    expect(bot.direct('slack', 'ann')).toHaveLength(1);
  });

  test('is seen in the list, and settled by adding them', async () => {
    expect(await ann.reads('member list')).toContain('- Dev Patel asks to join [Accept]');
    await ann.types('member add @dev as clinician');
    await bot.wait(5);
    expect(readView(told('slack', 'ann'))).toContain('They were accepted.');
    expect(await ann.reads('member list')).not.toContain('asks to join');
  });

  test('is decided by those who manage only', async () => {
    await ann.types('member add @cat as clinician');
    const cat = bot.slack('#pharmacy').as('cat');
    expect(await cat.reads('member accept @dev')).toContain(
      'Only a clinical chair, manager or administrator may',
    );
    expect(await dev.reads('member accept me')).toContain('You are not a member');
    expect(await ann.reads('member decline @cara')).toContain('Cara Hill has not asked to join');
  });
});

test('asks at most five', async () => {
  const { id: networkId } = await bot.prisma.network.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  const createdAt = bot.now();
  const managers = Array.from({ length: 9 }, (_, i) => ({ id: newId(), name: `Manager ${i}`, createdAt }));
  await bot.prisma.person.createMany({ data: managers });
  await bot.prisma.member.createMany({
    data: managers.map(({ id: personId }) => ({ id: newId(), networkId, personId, joinedAt: createdAt })),
  });
  await bot.prisma.seat.createMany({
    data: managers.map(({ id: personId }) => ({
      id: newId(),
      networkId,
      personId,
      role: 'manager',
      createdAt,
    })),
  });
  await dev.types('member join');
  expect(await bot.prisma.outboxMessage.count({ where: { kind: 'member.request' } })).toBe(5);
});

test('a member need not ask', async () => {
  expect(await ann.reads('member join')).toBe('You are a member of Leeds Pharmacy LPN already.');
});

test('where there is no network there is nothing to join', async () => {
  expect(await bot.slack('#random').as('dev').reads('member join')).toContain(
    'There is no network here to join.',
  );
});

test('whoever has left is asked no more, though their role has no end; nor named to those who may not', async () => {
  await bot.prisma.member.updateMany({
    where: { person: { name: 'Bob Hill' } },
    data: { status: 'ended', until: new Date('2027-05-31') },
  });
  await dev.types('member join');
  expect(bot.direct('teams', 'bob')).toEqual([]);
  await ann.types('member accept @dev');
  expect(await dev.reads('member add @cara')).toContain('you can ask Ann Ward (manager).');
});
