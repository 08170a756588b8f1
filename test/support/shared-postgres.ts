import { inject } from 'vitest';
import { postgresOn, type TestPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server that shares Postgres. */
    postgresOffice: string;
  }
}

let found: Promise<TestPostgres> | undefined;

/** The Postgres shared by all test files, started on first use. Each test file creates its own databases in it. */
export function sharedPostgres(): Promise<TestPostgres> {
  found ??= ask();
  return found;
}

/** Creates a database in it, for the caller alone, and resolves to its address. */
export async function newPostgresDatabase(kind: 'empty' | 'migrated' = 'migrated'): Promise<string> {
  return (await sharedPostgres()).createDatabase(kind);
}

async function ask(): Promise<TestPostgres> {
  const answer = await fetch(inject('postgresOffice'));
  const said = await answer.text();
  if (!answer.ok) throw new Error(`Postgres did not start: ${said}`);
  return postgresOn(Number(said));
}
