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
  /** Whether the story also tells what each statement was given and answered. */
  tellsAnswers: boolean;
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

/** What a statement was given and answered, for the log of the story: but for bytes, which are sealed with real chance. */
export const answered = (values: unknown, told: PromiseSettledResult<{ rows: unknown }>): string =>
  JSON.stringify(
    [values, told.status === 'fulfilled' ? told.value.rows : String(told.reason)],
    function (this: Row, key, value) {
      return this[key] instanceof Uint8Array ? 'bytes' : value;
    },
  );

/** The beginning of a statement, for the log of the story. */
export const shortened = (sql: string): string => sql.replace(/\s+/g, ' ').trim().slice(0, 70);

/**
 * Sorts the rows that a statement leaves in no order: all of them without ORDER BY, and those that are alike in what it orders
 * by. Their order depends on the state of Postgres's memory, which would make a story irreproducible.
 */
export function inOneOrder(sql: string, rows: Row[]): Row[] {
  if (rows.length < 2) return rows;
  const keys = orderedBy(sql);
  if (rows.some((row) => keys.some((key) => !(key in row)))) return rows;
  const places = new Map<string, number>();
  const named = rows.map((row) => {
    const place = JSON.stringify(keys.map((key) => row[key]));
    if (!places.has(place)) places.set(place, places.size);
    return { row, place: places.get(place) ?? 0, key: JSON.stringify(row) };
  });
  return named.sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

type Row = Record<string, unknown>;

/** The columns that a whole statement is ordered by; none if it is not. */
function orderedBy(sql: string): string[] {
  const columns = /ORDER BY ([^()]+?)(?:\sLIMIT\b[^()]*|\sFOR\b[^()]*)?$/i.exec(sql.trim())?.[1];
  return (columns?.split(',') ?? []).map((column) => {
    const [named = ''] = column.trim().split(/\s/);
    return /"([^"]+)"$/.exec(named)?.[1] ?? named.split('.').at(-1) ?? named;
  });
}
