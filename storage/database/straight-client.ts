import type pg from 'pg';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { realTimers, type Timers } from '../rows/timers.ts';
import type { JoinedTransaction, joinedByPrisma } from './joined-by-prisma.ts';
import { type NameOf, rawSqlOn, type SqlLine } from './raw-sql.ts';
import { inTransaction, type TransactionLimits } from './transactions.ts';

interface Straight {
  prisma: PrismaClient;
  pool: pg.Pool;
  joining: ReturnType<typeof joinedByPrisma>;
  nameOf: NameOf;
  usual: TransactionLimits;
  /** The usual limits of transactions. */
  timers?: Timers;
}

/**
 * Prisma's client, except that our own SQL goes directly to the database, and transactions begin and end
 * without Prisma: Prisma joins one when a model is first used in it.
 */
export function straightClient({
  prisma,
  pool,
  joining,
  nameOf,
  usual,
  timers = realTimers,
}: Straight): PrismaClient {
  const $transaction = <T>(
    work: (tx: Prisma.TransactionClient) => Promise<T>,
    patience: Partial<TransactionLimits> = {},
  ): Promise<T> => {
    const { maxWait, timeout } = { ...usual, ...patience };
    const inIt = async (line: SqlLine): Promise<T> => {
      let joined: JoinedTransaction | undefined;
      const client = () => {
        joined ??= joining.join(prisma, line, timeout);
        return joined.client;
      };
      try {
        return await work(straight(prisma, rawSqlOn(line, nameOf), (_, key) => partOf(client, prisma, key)));
      } finally {
        joined?.finish();
      }
    };
    return inTransaction(pool, { maxWait, timeout }, inIt, timers);
  };
  return straight(prisma, { ...rawSqlOn(pool, nameOf), $transaction }, Reflect.get);
}

/**
 * A client with these methods of its own; all others are those of another client, before which it does not stand, so that what
 * is its own is not described by that too.
 */
const straight = (
  prisma: PrismaClient,
  own: object,
  others: (prisma: PrismaClient, key: string | symbol) => unknown,
): PrismaClient =>
  new Proxy({} as PrismaClient, {
    get: (_, key) => (key in own ? Reflect.get(own, key) : others(prisma, key)),
  });

/** A model or method of a client that is created on first use. */
function partOf(
  client: () => Promise<Prisma.TransactionClient>,
  like: object,
  key: string | symbol,
): unknown {
  const part: unknown = Reflect.get(like, key);
  if (typeof part === 'function') return asking(client, key);
  if (typeof part !== 'object' || part === null) return part;
  const model = async () => Reflect.get(await client(), key);
  return new Proxy(part, { get: (_, way) => asking(model, way) });
}

const asking =
  (whom: () => Promise<object>, way: string | symbol) =>
  async (...args: unknown[]): Promise<unknown> => {
    const them = await whom();
    return Reflect.apply(Reflect.get(them, way), them, args);
  };
