import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import type pg from 'pg';

const counts = new AsyncLocalStorage<{ sent: number }>();

/** Does `work`, and hands it a look at how many statements have been sent to a database for it so far, by any pool. */
export function countingStatements<T>(work: (statements: () => number) => T): T {
  const count = { sent: 0 };
  return counts.run(count, () => work(() => count.sent));
}

/** Has each statement that this pool sends counted for the work that it is sent for; tells of those that fail. */
export function countStatementsOf(pool: pg.Pool, onFailure: (error: unknown) => void = () => {}): void {
  const failing = (answer: unknown) => {
    if (answer instanceof Promise) answer.catch(onFailure);
    return answer;
  };
  // What the pool itself is asked, it asks a connection by callback.
  pool.query = new Proxy(pool.query, {
    apply: (query, self, args) => failing(Reflect.apply(query, self, args)),
  });
  // Who waits for a connection is called by whoever gives one back: it must still be known whom it is for.
  pool.connect = new Proxy(pool.connect, {
    apply: (connect, self, args) => Reflect.apply(connect, self, args.map(inItsOwnName)),
  });
  pool.on('connect', (client) => {
    client.query = new Proxy(client.query, {
      apply(query, self, args) {
        const count = counts.getStore();
        if (count) count.sent += 1;
        return failing(Reflect.apply(query, self, args));
      },
    });
  });
}

/** `AsyncResource.bind` would do the same, at several times the cost: it is done for each statement. */
function inItsOwnName(argument: unknown): unknown {
  if (!(argument instanceof Function)) return argument;
  const asked = new AsyncResource('a connection that is waited for');
  return (...args: unknown[]) => asked.runInAsyncScope(() => Reflect.apply(argument, undefined, args));
}
