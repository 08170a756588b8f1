import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
    await ann.types('plan create 2028/29');
    await ann.types('plan priority add "Minor ailments"');
    await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027');
  },
  { jobs: 'in turn' },
);

test('a plan costs as much with 300 priorities and milestones as with 30', async () => {
  await insert(30);
  const few = await costs();
  await insert(300);
  expect(await costs()).toEqual(few);
});

const LINES = [
  ...[
    'plan show',
    'plan show page 2',
    'plan table',
    'plan timeline',
    'plan priority show W1',
    'milestone list',
    'milestone list mine',
    'milestone list overdue',
  ],
  ...['plan priority add "Fewer falls"', 'plan milestone add "Count" for W1 by 30 June 2027'],
  ...['milestone done W1.1', 'undo', 'milestone move W1.1 to 30 July 2027 because we must', 'undo'],
];

/** How many statements each line costs by itself, and with all that is sent for it. */
async function costs(): Promise<[typed: string, alone: number, inAll: number][]> {
  const all: [string, number, number][] = [];
  for (const typed of LINES) {
    const before = bot.cost().queries;
    await bot.whileAsleep(() => ann.types(typed));
    const alone = bot.cost().queries - before;
    await bot.wait(5);
    all.push([typed, alone, bot.cost().queries - before]);
  }
  return all;
}

/** Puts priorities, and as many milestones of W1, half of them overdue, straight into the tables. */
async function insert(count: number): Promise<void> {
  const first = await bot.prisma.priority.findFirstOrThrow({ where: { number: 1 } });
  const from = 1000 + (await bot.prisma.priority.count());
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  const common = { networkId: first.networkId, createdAt: bot.now(), createdById: first.createdById };
  await bot.prisma.priority.createMany({
    data: numbers.map((number) => ({
      ...{ ...common, id: newId(), planId: first.planId, number, title: `Thing ${number}`, domain: 1 },
    })),
  });
  await bot.prisma.milestone.createMany({
    data: numbers.map((number) => ({
      ...{ ...common, id: newId(), priorityId: first.id, number, title: `Step ${number}` },
      ...{ ownerId: first.createdById, due: new Date(number % 2 ? '2027-05-03' : '2027-07-05') },
    })),
  });
}
