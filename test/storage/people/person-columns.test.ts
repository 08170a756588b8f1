import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../storage/database/open-database.ts';
import { ONCE, PERSON_COLUMNS } from '../../../storage/people/person-columns.ts';
import { testDatabase } from '../../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Ids that name something else than a person, whatever table they stand in. */
const OTHER_RECORDS = [
  ...['id', 'account_id', 'network_id', 'conversation_id', 'meeting_id', 'item_id', 'organisation_id'],
  ...['subject_id', 'record_id', 'parent_id', 'merged_into_id', 'main_id', 'represents_id'],
  ...['replaced_by_id', 'replaces_id', 'decision_id', 'poll_id', 'review_id', 'follows_id', 'plan_id'],
  ...['priority_id', 'milestone_id', 'voter_id', 'reviewer_id', 'message_id'],
];
/** The history of links names people as they were; it is how links are undone. */
const HISTORY = ['person_links.from_id', 'person_links.into_id'];

test('every column that names a person is known, so that links and erasure pass none by', async () => {
  const columns = await database.prisma.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type = 'uuid'`;
  const naming = columns
    .filter(({ column }) => !OTHER_RECORDS.includes(column))
    .map(({ table, column }) => `${table}.${column}`);
  const known = PERSON_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  expect(naming.sort()).toEqual([...known, ...HISTORY].sort());
});

test('whatever a person may have only once is known, so that a link meets no conflict', async () => {
  const indexes = await database.prisma.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT t.relname AS table, array_agg(a.attname::text) AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)
    WHERE i.indisunique AND t.relnamespace = current_schema()::regnamespace
    GROUP BY i.indexrelid, t.relname`;
  const unique = indexes.filter(({ table, columns }) =>
    PERSON_COLUMNS.some((each) => each.table === table && columns.includes(each.column)),
  );
  expect(ONCE.map(({ table }) => table)).toEqual(expect.arrayContaining(unique.map(({ table }) => table)));
  expect(unique.length).toBeGreaterThan(0);
});
