import { inject } from 'vitest';
import { postgresOn, type TestPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the Postgres of the run is asked for. */
    postgresOffice: string;
  }
}

let found: Promise<TestPostgres> | undefined;

/** The one Postgres of the run, started when first asked for. Each test file makes databases of its own in it. */
export function sharedPostgres(): Promise<TestPostgres> {
  found ??= ask();
  return found;
}

/** A database of the caller's own there; answers its address. */
export async function newPostgresDatabase(kind: 'empty' | 'migrated' = 'migrated'): Promise<string> {
  return (await sharedPostgres()).createDatabase(kind);
}

async function ask(): Promise<TestPostgres> {
  const answer = await fetch(inject('postgresOffice'));
  const said = await answer.text();
  if (!answer.ok) throw new Error(`Postgres did not start: ${said}`);
  return postgresOn(Number(said));
}
