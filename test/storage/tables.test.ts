import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../storage/database/open-database.ts';
import type { Prisma } from '../../storage/generated/client.ts';
import { dueQuery } from '../../storage/outbox/due-reads.ts';
import { networkInSql, tables } from '../../storage/tables.ts';
import { testDatabase } from '../support/database.ts';
import { tableFaults } from '../support/table-faults.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('every table is described as it is: who is named, what people wrote, whose it is and what it refers to', async () => {
  expect(await tableFaults(database.prisma)).toEqual([]);
});

/** What `look` sees once the schema was changed so; the change is taken back. */
async function withSchema<T>(
  statements: string[],
  look: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const seen: T[] = [];
  const undone = new Error('undone');
  await database.prisma
    .$transaction(async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
      seen.push(await look(tx));
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  const [only] = seen;
  if (only === undefined) throw new Error('nothing was seen');
  return only;
}

const A_PLEDGE = `CREATE TABLE petitions (id uuid PRIMARY KEY, promised_by_id uuid REFERENCES people, words text)`;

test.each([
  [
    'a table',
    [A_PLEDGE],
    [
      'petitions is described nowhere',
      'petitions.promised_by_id names a person and is described nowhere',
      'petitions.words is text that is described nowhere',
    ],
  ],
  [
    'a person column',
    ['ALTER TABLE actions ADD approved_by_id uuid REFERENCES people'],
    ['actions.approved_by_id names a person and is described nowhere'],
  ],
  [
    'an id that means another row',
    ['ALTER TABLE actions ADD approved_by_id uuid'],
    ['actions.approved_by_id has no foreign key, and does not say why'],
  ],
  ['words', ['ALTER TABLE polls ADD hints text[]'], ['polls.hints is text that is described nowhere']],
  [
    'what a person may have once',
    ['CREATE UNIQUE INDEX ON actions (network_id, owner_id)'],
    ['actions has what a person may have once, and does not say so'],
  ],
  [
    'a network',
    ['ALTER TABLE organisations ADD network_id uuid REFERENCES networks'],
    ['organisations is of a network, and does not say which'],
  ],
  [
    'a row that holds what is erased',
    ['ALTER TABLE actions ADD account_id uuid REFERENCES accounts'],
    ['accounts cannot be erased while actions.account_id holds it'],
  ],
])('%s that nobody described is found', async (_, statements, faults) => {
  expect((await withSchema(statements, tableFaults)).toSorted()).toEqual(faults.toSorted());
});

test('the network of a row is found from every table that has one', async () => {
  for (const table of tables.filter(({ network }) => network !== undefined))
    await database.prisma.$queryRawUnsafe(
      `SELECT ${networkInSql(table, 't')} FROM ${table.name} AS t LIMIT 0`,
    );
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** By which index what is due in each table is found, where there is no other way than by one. */
async function indexesOfDue(...statements: string[]): Promise<(string | undefined)[]> {
  const byIndex = ['seqscan', 'bitmapscan', 'sort'].map((way) => `SET LOCAL enable_${way} = off`);
  const [explained] = await withSchema(
    [...byIndex, ...statements],
    (tx) =>
      tx.$queryRaw<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>`EXPLAIN (FORMAT JSON) ${dueQuery(new Date(), 100)}`,
  );
  const nodes = explained ? nodesOf(explained['QUERY PLAN'][0].Plan) : [];
  return due.map(({ name }) => nodes.find((node) => node['Relation Name'] === name)?.['Index Name']);
}

const due = tables.flatMap((table) => (table.due ? [{ name: table.name, ...table.due }] : []));

test('what is due is found by the index that its table names, however much there is', async () => {
  expect(await indexesOfDue()).toEqual(due.map(({ index }) => index));
  expect(due.length).toBeGreaterThan(3);
});

test.each(due)('that $index is not there is seen', async ({ name, index }) => {
  const found = await indexesOfDue(`DROP INDEX ${index}`);
  expect(found[due.findIndex((each) => each.name === name)]).not.toBe(index);
});
