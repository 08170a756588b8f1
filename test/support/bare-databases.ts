import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import pg from 'pg';
import { afterAll } from 'vitest';
import { findPostgres } from './postgres.ts';
import { newPostgresDatabase } from './shared-postgres.ts';
import { skipWithout } from './skip.ts';

/** A database queried in SQL. */
export interface Asked {
  run(sql: string): Promise<unknown>;
  rows(sql: string): Promise<object[]>;
}

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function openPostgres(): Promise<Asked> {
  const client = new pg.Client({
    connectionString: await newPostgresDatabase('empty'),
    options: '-c TimeZone=UTC',
  });
  await client.connect();
  closing.push(() => client.end());
  return {
    run: (sql) => client.query(sql),
    rows: async (sql) => (await client.query<object>(sql)).rows,
  };
}

async function openEmbedded(): Promise<Asked> {
  const embedded = await PGlite.create({ loadDataDir: await dataDir() });
  closing.push(() => embedded.close());
  return {
    run: (sql) => embedded.exec(sql),
    rows: async (sql) => (await embedded.query<object>(sql)).rows,
  };
}

/** An empty database of each kind available here, by name; a missing kind is reported. */
export const bareDatabases = [
  ['an embedded database', openEmbedded, false] as const,
  ['Postgres', openPostgres, skipWithout(findPostgres() !== undefined)] as const,
].filter(([, , isMissing]) => !isMissing);
