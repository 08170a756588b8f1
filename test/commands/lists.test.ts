import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { View } from '../../commands/view.ts';
import type { Cost } from '../support/counted.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

const rowsOf = (view: View) =>
  readView(view)
    .split('\n')
    .filter((line) => line.startsWith('- '));
const buttonsOf = (view: View) => (view.kind === 'message' ? view.buttons.map(({ label }) => label) : []);

describe('a list shows ten at a time', () => {
  test.each([
    [0, []],
    [10, [10]],
    [11, [10, 1]],
    [25, [10, 10, 5]],
  ])('%i actions', async (count, pages) => {
    await record(count);
    let view = await ann.types('action list');
    if (count === 0)
      expect(readView(view)).toContain('There are no open actions. Record one with: action add');
    for (const [page, rows] of pages.entries()) {
      expect(rowsOf(view)).toHaveLength(rows);
      expect(rowsOf(view)[0]).toContain(`A${page * 10 + 1} Thing ${page * 10 + 1}`);
      expect(buttonsOf(view)).toEqual([
        ...(page > 0 ? ['Previous'] : []),
        ...(page < pages.length - 1 ? ['Next'] : []),
      ]);
      expect(rowsOf(await ann.types(`action list page ${page + 1}`))).toEqual(rowsOf(view));
      if (page < pages.length - 1) view = await ann.presses(view, 'Next');
    }
  });

  test('a page past the end says so and leads back', async () => {
    await record(3);
    const view = await ann.types('action list page 2');
    expect(readView(view)).toContain('There is nothing on this page.');
    expect(rowsOf(await ann.presses(view, 'Previous'))).toHaveLength(3);
    expect(await ann.reads('action list page 0')).toContain(
      'Page: (!) Please give a whole number from 1 to 500.',
    );
  });

  test('turning the page keeps to what was asked for', async () => {
    await record(12, 'ann');
    await record(12, 'bob');
    const view = await ann.presses(await ann.types('action list mine'), 'Next');
    expect(rowsOf(view).every((row) => row.includes('Ann Ward'))).toBe(true);
    expect(rowsOf(view)).toHaveLength(2);
  });

  test('decisions come newest first, and only those that stand', async () => {
    for (let i = 1; i <= 12; i++) await ann.types(`decision record Rule ${i}`);
    await ann.types('decision replace D12 with Rule 13');
    const view = await ann.types('decision list');
    expect(rowsOf(view)[0]).toBe('- D13 Rule 13');
    expect(rowsOf(view)[1]).toBe('- D11 Rule 11');
    expect(rowsOf(await ann.types('decision list page 2'))).toEqual(['- D2 Rule 2', '- D1 Rule 1']);
  });

  test('meetings come soonest first, without those that are over', async () => {
    await ann.types('meeting schedule Later on 20 June 2027 at 2pm');
    await ann.types('meeting schedule Sooner on 10 June 2027 at 2pm');
    await ann.types('meeting schedule Off on 5 June 2027 at 2pm');
    await ann.types('meeting cancel M3');
    expect(rowsOf(await ann.types('meeting list'))).toEqual([
      '- M2 Sooner, Thursday 10 June 2027 at 2pm, for 1 hour',
      '- M1 Later, Sunday 20 June 2027 at 2pm, for 1 hour',
    ]);
  });
});

test('actions are listed by date, the undated last, the overdue marked', async () => {
  await ann.types('action add @bob Undated');
  await ann.types('action add @bob Later by 30 June');
  await ann.types('action add @bob Soon by tomorrow');
  await bot.moveTo('2027-06-07 12:00');
  expect(rowsOf(await ann.types('action list'))).toEqual([
    '- A3 Soon (Bob Hill, due Wednesday 2 June 2027) Overdue [Done]',
    '- A2 Later (Bob Hill, due Wednesday 30 June 2027) [Done]',
    '- A1 Undated (Bob Hill, no date) [Done]',
  ]);
  expect(rowsOf(await ann.types('action list overdue'))).toHaveLength(1);
});

test('a row’s own button finishes it', async () => {
  await record(3);
  await ann.presses(await ann.types('action list'), 'Done', 'Thing 2');
  expect(rowsOf(await ann.types('action list'))).toHaveLength(2);
  expect(rowsOf(await ann.types('action list done'))).toEqual(['- A2 Thing 2 (Ann Ward, done)']);
});

test('a list costs as much at 300 records as at 30', async () => {
  const lists = [
    'action list',
    'action list mine',
    'action list overdue',
    'action list page 2',
    'decision list',
  ];
  const costs = async () => {
    const all: Record<string, Cost> = {};
    for (const typed of lists) {
      const before = bot.cost();
      await ann.types(typed);
      const after = bot.cost();
      all[typed] = { queries: after.queries - before.queries, rows: after.rows - before.rows };
    }
    return all;
  };
  await insert(30);
  const few = await costs();
  await insert(300);
  expect(await costs()).toEqual(few);
});

async function record(count: number, handle = 'ann'): Promise<void> {
  const speaker = bot.slack('#pharmacy').as(handle);
  for (let i = 1; i <= count; i++) await speaker.types(`action add me Thing ${i} by 30 June`);
}

/** Puts actions, half of them overdue, and decisions straight into the tables. */
async function insert(count: number): Promise<void> {
  const [network] = await bot.prisma.network.findMany();
  const [person] = await bot.prisma.person.findMany({ where: { name: 'Ann Ward', members: { some: {} } } });
  if (!network || !person) throw new Error('there is no network');
  const { id: networkId } = network;
  const from = 1 + (await bot.prisma.action.count());
  const common = Array.from({ length: count }, (_, i) => ({
    ...{
      id: newId(),
      networkId,
      number: from + i,
      text: `Thing ${i}`,
      createdAt: bot.now(),
      createdById: person.id,
    },
  }));
  const due = (i: number) => new Date(i % 2 ? '2027-05-03' : '2027-07-05');
  await bot.prisma.action.createMany({
    data: common.map((each, i) => ({ ...each, ownerId: person.id, due: due(i) })),
  });
  await bot.prisma.decision.createMany({ data: common.map((each) => ({ ...each, id: newId() })) });
}
