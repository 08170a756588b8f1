import type { PrismaPg } from '@prisma/adapter-pg';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import type { SqlLine } from './raw-sql.ts';

/**
 * Lets Prisma take part in transactions begun without it: most commands do not need Prisma, and those that do
 * need it on the same connection. Prisma's own transactions, for its multi-statement operations, work as
 * usual.
 */
export function joinedByPrisma(factory: PrismaPg) {
  let next: SqlLine | undefined;
  let starting: Promise<unknown> = Promise.resolve();

  const connect: PrismaPg['connect'] = async () => {
    const own = await factory.connect();
    const startTransaction: typeof own.startTransaction = async (isolation) => {
      if (!next) return own.startTransaction(isolation);
      const client = next;
      next = undefined;
      return Object.assign(Object.create(own), joined, { client });
    };
    return Object.assign(Object.create(own), { startTransaction });
  };
  const adapter: PrismaPg = Object.assign(Object.create(factory), { connect });

  return {
    adapter,

    /**
     * Opens Prisma's client on this line. It can be used until `finish` is called. Transactions begin one at
     * a time, so that Prisma takes the right line; this waits for nothing outside the process.
     */
    join(prisma: PrismaClient, line: SqlLine, timeout: number): JoinedTransaction {
      let finish = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const client = starting.then(
        () =>
          new Promise<Prisma.TransactionClient>((begun, failed) => {
            next = line;
            const inIt = (tx: Prisma.TransactionClient) => {
              begun(tx);
              return finished;
            };
            prisma.$transaction(inIt, { timeout }).catch(failed);
          }),
      );
      starting = client.catch(() => {});
      return { client, finish };
    },
  };
}

export interface JoinedTransaction {
  client: Promise<Prisma.TransactionClient>;
  finish(): void;
}

/** A transaction that Prisma neither commits nor rolls back. */
const joined = {
  options: { usePhantomQuery: true },
  commit: async () => {},
  rollback: async () => {},
};
