import { expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  for (const text of ['One', 'Two', 'Three']) await ann.types(`action add @bob ${text}`);
});

test('a reference is read in any case, and with or without its letter', async () => {
  for (const reference of ['A2', 'a2', '2'])
    expect(await ann.reads(`action show ${reference}`)).toContain('Two');
});

test('one that names nothing is answered with the nearest, as buttons that do what was asked', async () => {
  const answer = await ann.types('action move A9 to 14 July 2027');
  expect(readView(answer)).toBe('There is no A9 in Leeds Pharmacy LPN. Did you mean A2, A3?\n[A2] [A3]');
  await ann.presses(answer, 'A3');
  expect(readView(bot.card('Pharmacy', 'A3'))).toContain(', due Wednesday 14 July 2027');
});

test('one of another kind is refused, and says how to write it', async () => {
  expect(await ann.reads('action show D1')).toContain(
    '“D1” is not the reference of an action. Write it like A12.',
  );
  expect(await ann.reads('decision show A1')).toContain(
    'is not the reference of a decision. Write it like D12.',
  );
  expect(await ann.reads('meeting show tomorrow')).toContain('Write it like M12.');
  expect(await ann.reads('meeting show M1')).toContain('There are no meetings yet.');
});

test('what was taken back is not found, nor offered', async () => {
  await ann.types('undo');
  const answer = await ann.reads('action done A3');
  expect(answer).toContain('There is no A3');
  expect(answer).toContain('[A1] [A2]');
});

test('a reference of another network is not found', async () => {
  const cat = bot.slack('#dental').as('cat');
  await cat.types('network create "Leeds Dental LPN"');
  expect(await cat.reads('action show A1')).toContain('There is no A1 in Leeds Dental LPN.');
});

test('a button in a direct conversation stays with its network whichever is spoken of now', async () => {
  await ann.types('action add me Pharmacy matter');
  const cat = bot.slack('#dental').as('ann');
  await cat.types('network create "Leeds Dental LPN"');
  for (const text of ['Dental one', 'Dental two', 'Dental three', 'Dental four'])
    await cat.types(`action add me ${text}`);
  const direct = bot.slack('direct').as('ann');
  await direct.presses(await direct.types('action list'), 'Leeds Pharmacy LPN');
  const list = await direct.types('action list');
  await direct.presses(await direct.types('network choose'), 'Leeds Dental LPN');
  await direct.presses(list, 'Done', 'Pharmacy matter');
  expect(readView(bot.card('#pharmacy', 'A4'))).toContain('done by Ann Ward');
  expect(readView(bot.card('#dental', 'A4'))).toContain(', open');
});

test('a forged button to a network one does not belong to is refused', async () => {
  const cat = bot.slack('#dental').as('cat');
  await cat.types('network create "Leeds Dental LPN"');
  const [pharmacy] = await bot.prisma.network.findMany({ where: { name: { contains: 'Pharmacy' } } });
  const direct = bot.slack('direct').as('cat');
  const answer = await direct.sends({
    command: 'action.done',
    args: { action: 'A1', network: pharmacy?.id },
  });
  expect(readView(answer)).toBe(
    'You are not a member of Leeds Pharmacy LPN, so I can show you nothing of it. You can ask to join.\n[Ask to join]',
  );
  expect(readView(bot.card('#pharmacy', 'A1'))).toContain(', open');
});

test('an old button, and one whose words are not ours, are answered kindly', async () => {
  expect(readView(await ann.sends({ command: 'poll.spoil', args: {} }))).toContain('from an older message');
  const answer = await ann.sends({ command: 'action.done', args: { action: { not: 'ours' } } });
  expect(readView(answer)).toContain('is not the reference of an action');
});
