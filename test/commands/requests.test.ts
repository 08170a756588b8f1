import { describe, expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

describe('the same request twice', () => {
  test('takes effect once and is answered the same, days later too', async () => {
    const first = await ann.types('action add @bob Ring the LPC', 'slack:same');
    await bot.moveTo('2027-06-10 12:00');
    expect(await ann.types('action add @bob Ring the LPC', 'slack:same')).toEqual(first);
    expect(await bot.prisma.action.count()).toBe(1);
    expect(bot.shown('Pharmacy').filter((card) => card.includes('Ring the LPC'))).toHaveLength(1);
  });

  test('at the same moment also', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ann.types('action add @bob Ring the LPC', 'slack:same')),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await bot.prisma.action.count()).toBe(1);
    expect(await bot.prisma.change.count({ where: { record: 'action' } })).toBe(1);
  });

  test('is answered as it was then, though it would be refused by now', async () => {
    await ann.types('action add @bob Ring the LPC');
    const first = await ann.types('action done A1', 'slack:same');
    expect(await ann.types('action done A1', 'slack:same')).toEqual(first);
    const twice = await Promise.all([1, 2].map(() => ann.types('action reopen A1', 'slack:again')));
    expect(twice[0]).toEqual(twice[1]);
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('Status: Open');
  });

  test('one that was refused may be made again', async () => {
    await ann.types('action done A1', 'slack:same');
    await ann.types('action add @bob Ring the LPC');
    expect(readView(await ann.types('action done A1', 'slack:same'))).toContain('A1 is done');
  });
});

describe('at the same moment', () => {
  test('two people press Done: one did it, the other is told', async () => {
    await ann.types('action add @bob Ring the LPC');
    const card = bot.card('#pharmacy', 'A1');
    const answers = await Promise.all([ann.presses(card, 'Done'), bob.presses(card, 'Done')]);
    const told = answers.map(readView).filter((answer) => answer.startsWith('A1 is already done.'));
    expect(told).toHaveLength(1);
    expect(await bot.prisma.change.count({ where: { command: 'action.done' } })).toBe(1);
  });

  test('many record: each has a number of its own', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `Thing ${i}`);
    await Promise.all(texts.map((text, i) => (i % 2 ? ann : bob).types(`action add me ${text}`)));
    const actions = await bot.prisma.action.findMany({ orderBy: { number: 'asc' } });
    expect(actions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(actions.map(({ text }) => text).toSorted()).toEqual(texts);
  });

  test('many add to an agenda: each item has a place of its own', async () => {
    await ann.types('meeting schedule Board on Friday at 2pm');
    await Promise.all([1, 2, 3, 4].map((i) => ann.types(`meeting agenda M1 add Item ${i}`)));
    const agenda = await ann.reads('meeting agenda M1');
    for (const i of [1, 2, 3, 4]) expect(agenda).toMatch(new RegExp(`- \\d\\. Item ${i}`));
  });

  test('someone new says two things: they are one person', async () => {
    const dev = bot.slack('#pharmacy').as('dev');
    await Promise.all([
      dev.types('action add me One'),
      dev.types('action add me Two'),
      dev.types('action list'),
    ]);
    expect(await bot.prisma.account.count({ where: { userId: 'U0DEV' } })).toBe(1);
    expect(await bot.prisma.action.count()).toBe(2);
  });

  test('a channel is spoken in for the first time twice: it is one channel', async () => {
    const elsewhere = bot.slack('#new').as('ann');
    await Promise.all([elsewhere.types('help'), elsewhere.types('help'), elsewhere.types('help')]);
    expect(await bot.prisma.conversation.count({ where: { address: '#new' } })).toBe(1);
  });
});

test('what only reads writes nothing', async () => {
  await ann.types('action add @bob Ring the LPC');
  await ann.types('meeting schedule Board on Friday at 2pm');
  await ann.types('decision record We wait');
  const before = await everything();
  for (const typed of [
    ...[
      'help',
      'action list',
      'action show A1',
      'decision list',
      'decision show D1',
      'network show',
      'network choose',
    ],
    ...[
      'meeting list',
      'meeting show M1',
      'meeting agenda M1',
      'meeting minutes M1',
      'action add',
      'action show A7',
    ],
  ]) {
    await ann.types(typed);
    expect(await everything(), typed).toEqual(before);
  }
});

async function everything(): Promise<string[]> {
  const tables = await bot.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await bot.prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" AS t`,
    );
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  return rows.toSorted();
}
