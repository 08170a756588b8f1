import type pg from 'pg';
import { realTimers, type Timers } from '../rows/timers.ts';
import { Late } from './late.ts';
import type { SqlLine } from './raw-sql.ts';

/** The longest that a transaction may wait for a connection, and may take after that, in milliseconds. */
export interface TransactionLimits {
  maxWait: number;
  timeout: number;
}

/**
 * Runs `work` in a transaction on a connection of its own. Commits, or rolls back if `work` throws or takes
 * too long. Throws `Late` on a time-out. No statement is sent after the transaction has ended. The commit follows
 * even if `work` has not waited for all its statements; if one of them fails, nothing is kept, and this throws.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  { maxWait, timeout }: TransactionLimits,
  work: (line: SqlLine) => Promise<T>,
  timers: Timers = realTimers,
): Promise<T> {
  const connection = await connect(pool, maxWait, timers);
  connection.on('error', ignore); // the pending query rejects with the error
  const transaction = begin(connection);
  const late = () => new Late(`A transaction was not done within ${timeout} milliseconds.`);
  const cancel = timers.after(timeout, () => void transaction.undo(late()));
  try {
    const begun = connection.query('BEGIN'); // goes together with the first statement
    begun.catch(ignore);
    const done = await work(transaction.line);
    await begun;
    await transaction.commit();
    letGo(connection);
    return done;
  } catch (error) {
    await transaction.undo(error).then(
      () => letGo(connection),
      (broken: Error) => letGo(connection, broken),
    );
    throw error;
  } finally {
    cancel();
  }
}

const ignore = (): void => {};

function letGo(connection: pg.PoolClient, broken?: Error): void {
  connection.off('error', ignore);
  connection.release(broken);
}

/** Takes a connection from the pool. One that arrives after the time limit is given back. */
function connect(pool: pg.Pool, maxWait: number, timers: Timers): Promise<pg.PoolClient> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancel = timers.after(maxWait, () => {
      isLate = true;
      reject(new Late(`No connection was free within ${maxWait} milliseconds.`));
    });
    pool
      .connect()
      .then((connection) => (isLate ? connection.release() : resolve(connection)), reject)
      .finally(cancel);
  });
}

/**
 * Begins a transaction: a line that refuses statements once it has ended, with its commit and its rollback.
 */
function begin(connection: pg.PoolClient) {
  let over: unknown;
  let undone: Promise<unknown> | undefined;
  const query = new Proxy(connection.query, {
    apply: (send, _, args) => (over ? Promise.reject(over) : Reflect.apply(send, connection, args)),
  });
  return {
    line: { query },

    async commit(): Promise<void> {
      if (over) throw over;
      over = new Error('The transaction is over.');
      const { command } = await connection.query('COMMIT');
      // If a statement has failed, Postgres answers COMMIT with ROLLBACK, without an error.
      if (command !== 'COMMIT') throw new Error('The transaction was not kept, as a statement in it failed.');
    },

    /** Rolls back. Idempotent. Rejects if the connection is broken. */
    undo(why: unknown): Promise<unknown> {
      over ??= why;
      undone ??= connection.query('ROLLBACK');
      undone.catch(ignore);
      return undone;
    },
  };
}
