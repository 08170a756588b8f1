import { afterAll, test } from 'vitest';
import { type Database, openDatabase, openEmbedded } from '../../storage/database/open-database.ts';
import { findPostgres, startPostgres, type TestPostgres } from './postgres.ts';
import { skipWithout } from './skip.ts';
import { embeddedTemplate } from './template.ts';

/** Opens a fresh, migrated database; each call another. Whoever opens it closes it. */
export type OpenTestDatabase = () => Promise<Database>;

/**
 * A fresh, migrated database: embedded and in memory, or on a real Postgres when `TEST_DATABASE=postgres`.
 * Whoever opens it closes it.
 */
export const testDatabase: OpenTestDatabase = () =>
  process.env.TEST_DATABASE === 'postgres' ? openOnPostgres() : openFromTemplate();

/**
 * What a contract is held against, for `describe.each`: each kind of database by name. Call it as tests are
 * collected. Without Postgres installed that one is skipped, or fails when `REQUIRE_ALL=1`.
 */
export function databases(): [name: string, open: OpenTestDatabase][] {
  if (skipWithout(findPostgres() !== undefined)) {
    test.skip('on Postgres, which is not installed', () => {});
    return [['embedded', openFromTemplate]];
  }
  afterAll(stopPostgres);
  return [
    ['embedded', openFromTemplate],
    ['Postgres', openOnPostgres],
  ];
}

async function openFromTemplate(): Promise<Database> {
  return openEmbedded({ template: await embeddedTemplate() });
}

let postgres: Promise<TestPostgres> | undefined;

async function openOnPostgres(): Promise<Database> {
  postgres ??= startPostgres();
  const url = await (await postgres).createDatabase('migrated');
  return openDatabase({ url, dataDir: '', poolSize: 5 });
}

async function stopPostgres(): Promise<void> {
  const running = postgres;
  postgres = undefined;
  await (await running)?.stop();
}
