import type { Chance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';

/** What one bot's statements go through while it lives. */
export interface Life {
  name: string;
  scheduler: Scheduler;
  chance: Chance;
  /** Whether the process ends now, at the statement that it was about to send. */
  isKilled(): Promise<boolean>;
  /** Of a thousand statements, how many meet a broken connection or a deadlock. */
  faults(): number;
  /** Told of a transaction whose request was marked as handled, or of a job's, as soon as it is committed. */
  committed(doing: unknown): Promise<void>;
  /** What is being done at the moment. */
  doing(): unknown;
}

/** Whether it is a job that is done, and no request. */
export const isJob = (doing: unknown): boolean =>
  typeof doing === 'object' && doing !== null && 'job' in doing;

/** What `pg` says of a connection that broke. */
export const terminated = (): Error => new Error('Connection terminated unexpectedly');

/** Has the transaction fail as Postgres has one of two fail that hold each other up. */
export const DEADLOCK = `DO $$ BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END $$`;

/** The beginning of a statement, for the story. */
export const shortened = (sql: string): string => sql.replace(/\s+/g, ' ').trim().slice(0, 70);

/**
 * Rows in one order, where the statement asks for none: which comes first is then Postgres's to choose, by what it has in its
 * memory, and is not to be the story's.
 */
export function inOneOrder(sql: string, rows: unknown[]): unknown[] {
  const isOrdered = /ORDER BY/i.test(sql.slice(sql.lastIndexOf(')')));
  if (isOrdered || rows.length < 2) return rows;
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
