import pg from 'pg';

/** Prints every SQL statement that this process sends, with its duration. */
export function printSql(): void {
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply(query, client, asked: unknown[]) {
      const began = performance.now();
      const print = () => {
        const ms = (performance.now() - began).toFixed(1);
        process.stderr.write(`${ms} ms  ${textOf(asked[0])}\n`);
      };
      // A pool passes a callback; a transaction expects a promise.
      const calls = asked.map((each) => (each instanceof Function ? whenCalled(each, print) : each));
      const answer: unknown = Reflect.apply(query, client, calls);
      if (answer instanceof Promise) answer.then(print, print);
      return answer;
    },
  });
}

const whenCalled =
  (back: CallableFunction, print: () => void) =>
  (...args: unknown[]) => {
    print();
    return Reflect.apply(back, undefined, args);
  };

const textOf = (asked: unknown): string =>
  typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked);
