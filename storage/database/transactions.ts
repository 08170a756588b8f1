import type pg from 'pg';
import { Late } from './late.ts';
import type { SqlLine } from './raw-sql.ts';

/** How long a transaction may wait for a connection, and how long it may take then, in milliseconds. */
export interface TransactionLimits {
  maxWait: number;
  timeout: number;
}

/**
 * Does `work` in a transaction on a connection of its own: what it sends over its line is kept all together or, where it
 * throws or takes too long, not at all. Throws `Late` where there was no time; nothing goes over the line after the end.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  { maxWait, timeout }: TransactionLimits,
  work: (line: SqlLine) => Promise<T>,
): Promise<T> {
  const connection = await connect(pool, maxWait);
  connection.on('error', ignore); // whoever waits for an answer over it is told already
  const transaction = begin(connection);
  const late = new Late(`A transaction was not done within ${timeout} milliseconds.`);
  const timer = setTimeout(() => transaction.undo(late), timeout);
  try {
    await connection.query('BEGIN');
    const done = await work(transaction.line);
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
    clearTimeout(timer);
  }
}

const ignore = (): void => {};

function letGo(connection: pg.PoolClient, broken?: Error): void {
  connection.off('error', ignore);
  connection.release(broken);
}

/** A connection of the pool; whoever gives up waiting for one leaves it to others. */
function connect(pool: pg.Pool, maxWait: number): Promise<pg.PoolClient> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Late(`No connection was free within ${maxWait} milliseconds.`));
    }, maxWait);
    pool
      .connect()
      .then((connection) => (isLate ? connection.release() : resolve(connection)), reject)
      .finally(() => clearTimeout(timer));
  });
}

/** A line that is cut when the transaction ends, and the two ways in which it does. */
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
      // Postgres says so, and no more, where a statement had failed.
      if (command !== 'COMMIT') throw new Error('The transaction was not kept, as a statement in it failed.');
    },

    /** May be called twice. Rejects where the connection is broken. */
    undo(why: unknown): Promise<unknown> {
      over ??= why;
      undone ??= connection.query('ROLLBACK');
      undone.catch(ignore);
      return undone;
    },
  };
}
