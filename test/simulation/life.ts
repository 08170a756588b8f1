import type { Chance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';

/** The fate of one bot's statements between its start and its crash. */
export interface Life {
  name: string;
  scheduler: Scheduler;
  chance: Chance;
  /** Whether the process is killed now, before it sends its next statement. */
  isKilled(): Promise<boolean>;
  /** How many in a thousand statements meet a broken connection or a deadlock. */
  faults(): number;
  /** Called when a transaction is committed that marked a request as handled, or that was a job's. */
  committed(doing: unknown): Promise<void>;
  /** The request or job of the current async context. */
  doing(): unknown;
}

/** Whether it is a job, not a request. */
export const isJob = (doing: unknown): boolean =>
  typeof doing === 'object' && doing !== null && 'job' in doing;

/** The error of `pg` for a broken connection. */
export const terminated = (): Error => new Error('Connection terminated unexpectedly');

/** SQL that fails as a deadlock does. */
export const DEADLOCK = `DO $$ BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END $$`;

/** The beginning of a statement, for the log of the story. */
export const shortened = (sql: string): string => sql.replace(/\s+/g, ' ').trim().slice(0, 70);

/**
 * Sorts the rows of a statement without ORDER BY. Their order depends on the state of Postgres's memory, which would make
 * a story irreproducible.
 */
export function inOneOrder(sql: string, rows: unknown[]): unknown[] {
  const isOrdered = /ORDER BY/i.test(sql.slice(sql.lastIndexOf(')')));
  if (isOrdered || rows.length < 2) return rows;
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
