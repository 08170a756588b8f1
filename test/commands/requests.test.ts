import { describe, expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

describe('the same request twice', () => {
  test('takes effect once and is answered the same, days later too', async () => {
    const first = await ann.types('action add @bob Ring the LPC', 'slack:same');
    await bot.moveTo('2027-06-10 12:00');
    expect(await ann.types('action add @bob Ring the LPC', 'slack:same')).toEqual(first);
    expect(await bot.prisma.action.count()).toBe(1);
    expect(bot.shown('Pharmacy').filter((card) => card.includes('Ring the LPC'))).toHaveLength(1);
  });

  test('is answered as it was then, though it would be refused by now', async () => {
    await ann.types('action add @bob Ring the LPC');
    const first = await ann.types('action done A1', 'slack:same');
    expect(await ann.types('action done A1', 'slack:same')).toEqual(first);
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('done by Ann Ward');
  });

  test('one that was refused may be made again', async () => {
    await ann.types('action done A1', 'slack:same');
    await ann.types('action add @bob Ring the LPC');
    expect(readView(await ann.types('action done A1', 'slack:same'))).toContain('A1 is done');
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
