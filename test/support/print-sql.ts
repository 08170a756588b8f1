import pg from 'pg';

/** Has every statement that this process sends to a database printed, with how long its answer took. */
export function printSql(): void {
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply(query, client, asked: unknown[]) {
      const began = performance.now();
      const print = () => {
        const ms = (performance.now() - began).toFixed(1);
        process.stderr.write(`${ms} ms  ${textOf(asked[0])}\n`);
      };
      // A pool asks with a function to call back, a transaction for a promise.
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
