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

/** Opens an empty, migrated database; each call another. Whoever opens it closes it. */
export type OpenTestDatabase = () => Promise<Database>;

/**
 * An empty, migrated database: on a real Postgres where one is installed, which is twice as quick and has the sessions of
 * production; else, or where `TEST_DATABASE=embedded`, the embedded one in memory.
 */
export const testDatabase: OpenTestDatabase = () =>
  process.env.TEST_DATABASE === 'embedded' || !findPostgres() ? lendEmbedded() : lendOnPostgres();

/**
 * What a contract is held against, for `describe.each`: each kind of database by name. Call it as tests are
 * collected. Without Postgres installed that one is skipped, or fails when `REQUIRE_ALL=1`.
 */
export const databases = () => eachKind(lendEmbedded, lendOnPostgres);

/** The same for tests of opening and closing: every database is really opened, and really closed. */
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
 * Opening a database takes a second, emptying it some milliseconds: those that a file closes are kept open for the next
 * file that this process runs.
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
