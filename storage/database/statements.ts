import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import type pg from 'pg';

const counts = new AsyncLocalStorage<{ sent: number }>();

/** Runs `work` with a function that returns how many statements have been sent for it so far, by any pool. */
export function countingStatements<T>(work: (statements: () => number) => T): T {
  const count = { sent: 0 };
  return counts.run(count, () => work(() => count.sent));
}

/** Counts each statement of this pool for the work that sends it. Calls `onFailure` with errors. */
export function countStatementsOf(pool: pg.Pool, onFailure: (error: unknown) => void = () => {}): void {
  const failing = (answer: unknown) => {
    if (answer instanceof Promise) answer.catch(onFailure);
    return answer;
  };
  // The pool's own `query` calls a connection's `query` with a callback.
  pool.query = new Proxy(pool.query, {
    apply: (query, self, args) => failing(Reflect.apply(query, self, args)),
  });
  // A waiting callback is called in the async context of whoever releases a connection, so its own context is restored.
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

/** Binds a callback to the current async context, as `AsyncResource.bind` does, but several times faster. */
function inItsOwnName(argument: unknown): unknown {
  if (!(argument instanceof Function)) return argument;
  const asked = new AsyncResource('a connection that is waited for');
  return (...args: unknown[]) => asked.runInAsyncScope(() => Reflect.apply(argument, undefined, args));
}
