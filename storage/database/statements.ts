import type pg from 'pg';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import type { Progress } from '../rows/progress.ts';
import { isTracing, traced } from '../rows/traced.ts';

/**
 * A client that counts in `progress` what it sends: each SQL statement, each call of a model, and the
 * beginning and end of a transaction. A client for each request is cheap; otherwise we would have to track
 * for each promise of the process which request it belongs to.
 */
export function counting(prisma: PrismaClient, progress: Progress): PrismaClient {
  const $transaction = async <T>(
    work: (tx: Prisma.TransactionClient) => Promise<T>,
    limits?: { timeout?: number },
  ): Promise<T> => {
    progress.statements += 1;
    const done = await prisma.$transaction((tx) => work(counted(tx, progress)), limits);
    progress.statements += 1;
    return done;
  };
  return counted(prisma, progress, { $transaction });
}

/**
 * A client, or one of its models, that counts each call, except for calls of the methods in `own`. It stands before an empty
 * object, as a proxy before Prisma's would have each property described by that too.
 */
const counted = <T extends object>(asked: T, progress: Progress, own: object = {}): T =>
  new Proxy({} as T, {
    get(_, name) {
      if (name in own) return Reflect.get(own, name);
      const part: unknown = Reflect.get(asked, name);
      if (typeof part === 'object' && part !== null) return counted(part, progress);
      if (typeof part !== 'function') return part;
      return (...args: unknown[]) => {
        progress.statements += 1;
        return Reflect.apply(part, asked, args);
      };
    },
  });

/** The first word of a statement and no more: what it asks about is nobody’s to read. */
function verbOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : Reflect.get(Object(statement), 'text');
  return /^\s*(\w{1,20})/.exec(String(text))?.[1]?.toUpperCase() ?? 'unknown';
}

/** Reports each failed statement of this pool, and has each traced. */
export function watchFailuresOf(pool: pg.Pool, onFailure: (error: unknown) => void): void {
  const watched = <T extends (...args: never[]) => unknown>(query: T): T =>
    new Proxy(query, {
      apply(send, self, args) {
        const answer = Reflect.apply(send, self, args);
        if (!(answer instanceof Promise)) return answer;
        answer.catch(onFailure);
        return isTracing() ? traced('statement', { verb: verbOf(args[0]) }, () => answer) : answer;
      },
    });
  // The pool's own queries call their connection with a callback and not a promise, so they are watched here.
  pool.query = watched(pool.query);
  pool.on('connect', (client) => {
    client.query = watched(client.query);
  });
}
