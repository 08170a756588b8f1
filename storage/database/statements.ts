import type pg from 'pg';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import type { Progress } from '../rows/progress.ts';

/**
 * The same client, which counts in `progress` what it sends: each statement of our own, each thing that a model is asked, and
 * the beginning and the end of a transaction. Whose it is would else have to be found out for every promise of the process.
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

/** A client, or one of its models, of which whatever it is asked is counted; but for what is done by ways of its `own`. */
const counted = <T extends object>(asked: T, progress: Progress, own: object = {}): T =>
  new Proxy(asked, {
    get(target, name) {
      if (name in own) return Reflect.get(own, name);
      const part: unknown = Reflect.get(target, name);
      if (typeof part === 'object' && part !== null) return counted(part, progress);
      if (typeof part !== 'function') return part;
      return (...args: unknown[]) => {
        progress.statements += 1;
        return Reflect.apply(part, target, args);
      };
    },
  });

/** Tells of each statement of this pool that fails. */
export function watchFailuresOf(pool: pg.Pool, onFailure: (error: unknown) => void): void {
  const watched = <T extends (...args: never[]) => unknown>(query: T): T =>
    new Proxy(query, {
      apply(send, self, args) {
        const answer = Reflect.apply(send, self, args);
        if (answer instanceof Promise) answer.catch(onFailure);
        return answer;
      },
    });
  // What the pool itself is asked, it asks a connection by callback.
  pool.query = watched(pool.query);
  pool.on('connect', (client) => {
    client.query = watched(client.query);
  });
}
