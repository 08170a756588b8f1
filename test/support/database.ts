import { test } from 'vitest';
import { usualLimits } from '../../storage/database/limits.ts';
import { type Database, openDatabase, openEmbedded } from '../../storage/database/open-database.ts';
import { connectBeside } from './beside.ts';
import { emptyDatabase } from './empty-database.ts';
import { watchLockOrder } from './lock-order.ts';
import { findPostgres } from './postgres.ts';
import { printSql } from './print-sql.ts';
import { newPostgresDatabase } from './shared-postgres.ts';
import { skipWithout } from './skip.ts';
import { hearStatements } from './statements-sent.ts';
import { embeddedTemplate } from './template.ts';

if (process.env.TEST_SQL === '1') printSql();
watchLockOrder();
hearStatements();

/** Opens a new, empty, migrated database. The caller closes it. */
export type OpenTestDatabase = () => Promise<Database>;

/**
 * An empty, migrated database: on a real Postgres if one is installed, which is twice as fast and has sessions as in
 * production; otherwise, or with `TEST_DATABASE=embedded`, the embedded one in memory.
 */
export const testDatabase: OpenTestDatabase = () =>
  process.env.TEST_DATABASE === 'embedded' || !findPostgres() ? lendEmbedded() : lendOnPostgres();

/**
 * Each kind of database by name, to run a contract against with `describe.each`. Call it while tests are collected. If
 * Postgres is not installed, it is skipped, or fails with `REQUIRE_ALL=1`.
 */
export const databases = () => eachKind(lendEmbedded, lendOnPostgres);

/** The same without reuse, for tests of opening and closing a database. */
export const databasesOfItsOwn = () => eachKind(openFromTemplate, openOnPostgres);

function eachKind(
  embedded: OpenTestDatabase,
  onPostgres: OpenTestDatabase,
): [name: string, open: OpenTestDatabase][] {
  if (!skipWithout(findPostgres() !== undefined))
    return [
      ['embedded', embedded],
      ['Postgres', onPostgres],
    ];
  test.skip('on Postgres, which is not installed', () => {});
  return [['embedded', embedded]];
}

async function openFromTemplate(): Promise<Database> {
  return openEmbedded({ template: await embeddedTemplate() });
}

async function openOnPostgres(): Promise<Database> {
  return openAt(await newPostgresDatabase());
}

const openAt = (url: string): Promise<Database> =>
  openDatabase({ url, dataDir: '', limits: { ...usualLimits, connections: 5 } });

async function openToLend(): Promise<Database> {
  const url = await newPostgresDatabase();
  const database = await openAt(url);
  await connectBeside(database, url);
  return database;
}

const lendEmbedded = lender(openFromTemplate);
const lendOnPostgres = lender(openToLend);

/**
 * Reuses databases: opening one takes a second, emptying it some milliseconds. Those that a test file closes stay open for
 * the next file in this process.
 */
function lender(open: OpenTestDatabase): OpenTestDatabase {
  const free: Database[] = [];
  return async () => {
    const database = free.pop() ?? (await open());
    await emptyDatabase(database, 'thoroughly');
    let isBack = false;
    const close = async () => {
      if (!isBack) free.push(database);
      isBack = true;
    };
    return { ...database, close };
  };
}
