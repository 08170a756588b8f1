import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../storage/database/open-database.ts';
import { databases } from '../support/database.ts';
import { fillStore } from '../support/filled-store.ts';
import type { Speaker } from '../support/speaker.ts';
import { type Sent, statementsOf } from '../support/statements-sent.ts';
import { foundNetwork, type TestBot, testBot } from '../support/test-bot.ts';

// Its planner is that of the embedded one too, which only takes longer to fill.
const onPostgres = databases().filter(([name]) => name === 'Postgres');

/** Tables that hold a row for each network or fewer: reading one of them in full is no harm. */
const SMALL = new Set(['networks', 'sealing_keys', 'audit_logs', 'audit_keys']);

/** What a section of a digest reads, and a little; of each kind the network has a thousand. */
const MOST_READ = 110;

describe.skipIf(onPostgres.length === 0).each(onPostgres)('on a filled store, on %s', (_, open) => {
  let database: Database;
  let bot: TestBot;
  let ann: Speaker;

  beforeAll(async () => {
    database = await open();
    bot = await testBot({ database });
    ({ ann } = await foundNetwork(bot));
    await ann.types('poll open "Where shall we meet?" Leeds | York closes Friday 5pm');
    for (const n of [1, 2]) await ann.types(`action add me Thing ${n} by 20 June 2027`);
    const { id } = await bot.prisma.network.findFirstOrThrow();
    await fillStore(bot.prisma, id, { all: 30_000, here: 1_000, networks: 300, now: bot.now() });
    expect(bot.faults).toEqual([]);
  }, 240_000);
  afterAll(() => database.close());

  test.each([
    'action list',
    'action list mine',
    'action list done',
    'action add me Ring the LPC by 30 June 2027',
    'action done A1',
    'action move A2 to 1 July 2027',
    'undo',
    'decision record We wait because funding is short',
    'decision list',
    'vote P1 2',
    'meeting list',
    'poll list',
    'poll mine',
    'review list',
    'member list',
    'network show',
    'network check',
    'member vacancies',
    'find thing',
    'home',
    'me',
    'me hours Tuesdays',
    'me away until 14 June 2027',
    'me nudges at most 3 a week',
    'nudge upcoming',
    'nudge upcoming A2',
    'nudge snooze A2 until Friday',
    'nudge why A2',
    'nudge stop polls',
    'digest now',
    'audit show',
    'member add @cat as clinician',
    'help',
  ])('%s reads no table in full that grows', async (typed) => {
    const sent = await bot.whileAsleep(() => statementsOf(() => ann.types(typed)));
    expect(bot.logged.at(-1)).toMatchObject({ facts: { outcome: 'answered' } });
    expect(await readInFull(sent)).toEqual([]);
  });

  test.each([
    'action list',
    'action list page 40',
    'action list done page 40',
    'decision list page 40',
    'meeting list',
    'meeting list page 40',
    'member list',
    'member list page 40',
    'network show',
    'network check',
    'member vacancies',
    'nudge upcoming',
    'digest now',
  ])('%s reads no more rows than it shows, of the many there are', async (typed) => {
    const sent = await bot.whileAsleep(() => statementsOf(() => ann.types(typed)));
    expect(bot.logged.at(-1)).toMatchObject({ facts: { outcome: 'answered' } });
    const read = await Promise.all(sent.map(rowsReadBy));
    expect(Math.max(...read)).toBeLessThanOrEqual(MOST_READ);
  });

  test('nor do sending what is due, and the tick', async () => {
    const sent = await statementsOf(() => bot.settle());
    expect(await readInFull(sent)).toEqual([]);
  });

  test('one that did would be found out', async () => {
    const sent = await statementsOf(() => bot.prisma.action.findMany({ where: { text: 'Ring the LPC' } }));
    expect(await readInFull(sent)).toEqual([expect.stringMatching(/^actions: SELECT/)]);
  });

  /** Of these statements, each that would read a table in full, and which. */
  async function readInFull(sent: Sent[]): Promise<string[]> {
    const found: string[] = [];
    expect(sent).not.toEqual([]);
    for (const { text, values } of sent) {
      if (!/^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE|\()/i.test(text)) continue;
      const scanned = (await planOf(text, values)).filter((name) => !SMALL.has(name));
      if (scanned.length > 0) found.push(`${scanned.join(', ')}: ${text}`);
    }
    return found;
  }

  /** The most rows that a statement reads of any one table, besides what it finds in an index alone. */
  async function rowsReadBy({ text, values }: Sent): Promise<number> {
    if (!/^\s*(?:SELECT|WITH)/i.test(text)) return 0;
    const [row] = await bot.prisma.$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      ...values,
    );
    return row ? Math.max(...readIn(row['QUERY PLAN'][0].Plan)) : 0;
  }

  /** The tables that a statement would read in full. */
  async function planOf(text: string, values: unknown[]): Promise<string[]> {
    const [row] = await bot.prisma.$queryRawUnsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      ...values,
    );
    return row ? scannedIn(row['QUERY PLAN'][0].Plan) : [];
  }
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const readIn = (plan: Plan): number[] => {
  const { 'Actual Rows': rows = 0, 'Actual Loops': loops = 0, 'Rows Removed by Filter': removed = 0 } = plan;
  const { 'Relation Name': table, 'Node Type': way } = plan;
  const isOfTable = table !== undefined && !SMALL.has(table) && way !== 'Index Only Scan';
  return [isOfTable ? (rows + removed) * loops : 0, ...(plan.Plans ?? []).flatMap(readIn)];
};

const scannedIn = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scannedIn),
];
