import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Database } from '../../storage/database/open-database.ts';
import { tables } from '../../storage/tables.ts';
import { testDatabase } from '../support/database.ts';
import { allMeasured, grow, type Measured } from '../support/measured.ts';
import { foundNetwork, type TestBot, testBot } from '../support/test-bot.ts';

let database: Database;
let all: Measured[];
beforeAll(async () => {
  database = await testDatabase();
  all = await allMeasured();
});
afterAll(() => database.close());

/** A network, and what the examples speak of. */
async function networks(bot: TestBot): Promise<void> {
  await foundNetwork(bot, { bob: 'clinician', cat: 'manager' });
  const cat = bot.slack('#pharmacy').as('cat');
  await cat.types('member add @ann as clinical chair');
  await cat.types('member add @ann as manager');
  for (const { prepare } of all) await prepare?.(bot);
}

/** How many statements each command takes, typed as its examples. */
async function costs(bot: TestBot): Promise<Record<string, number>> {
  const before = together('before');
  const instead = together('instead');
  const elsewhere = together('elsewhere');
  const sure = together('sure');
  const last: string[] = all.flatMap((each) => each.last ?? []);
  const cost: Record<string, number> = {};
  for (const { name, examples } of [...commands].sort(
    (a, b) => last.indexOf(a.name) - last.indexOf(b.name),
  )) {
    for (const line of before[name] ?? []) {
      const [who = '', words = ''] = line.split(': ');
      await bot.slack('#pharmacy').as(who).types(words);
    }
    const speaker = bot.slack(elsewhere[name] ?? '#pharmacy').as('ann');
    for (const example of instead[name] ?? examples) {
      const asked = bot.cost().queries;
      const answer = await speaker.types(example);
      const button = sure[name];
      if (button && answer.kind === 'message' && answer.buttons.some(({ label }) => label === button))
        await speaker.presses(answer, button);
      cost[example] = bot.cost().queries - asked;
    }
  }
  return cost;
}

/** One part of what all capabilities say of how they are measured. */
const together = <Part extends 'before' | 'instead' | 'elsewhere' | 'sure'>(
  part: Part,
): NonNullable<Measured[Part]> => Object.assign({}, ...all.map((each) => each[part]));

/** The kinds of record with numbers of their own, of which there are not as many. */
async function notGrown({ prisma }: TestBot, count: number): Promise<string[]> {
  const few: string[] = [];
  for (const { name } of tables.filter(({ numbered }) => numbered)) {
    const [rows] = await prisma.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int FROM "${name}"`);
    if ((rows?.count ?? 0) < count) few.push(name);
  }
  return few;
}

test('no command asks more of the database for very many members, networks and records than for many', async () => {
  const costsOf = async (count: number) => {
    const bot = await testBot({ database });
    await networks(bot);
    await grow(bot, all, count);
    expect(await notGrown(bot, count), 'say in its measured.ts how it is grown').toEqual([]);
    const found = await bot.whileAsleep(() => costs(bot));
    expect(bot.faults).toEqual([]);
    return found;
  };
  const many = await costsOf(30); // three pages of a list
  expect(await costsOf(90)).toEqual(many);
}, 120_000);
