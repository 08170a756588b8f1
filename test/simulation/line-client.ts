import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { joinedByPrisma } from '../../storage/database/joined-by-prisma.ts';
import { usualLimits } from '../../storage/database/limits.ts';
import { statementNames } from '../../storage/database/statement-names.ts';
import { straightClient } from '../../storage/database/straight-client.ts';
import { PrismaClient } from '../../storage/generated/client.ts';
import type { Timers } from '../../storage/rows/timers.ts';

/** A session while it is lent. */
interface Session {
  query(config: pg.QueryConfig): Promise<pg.QueryResult>;
  release(): void;
}

/** What lends sessions, and sets the timers of transactions. */
export interface Lender {
  lend(): Promise<Session>;
  timers: Timers;
}

/**
 * How long Prisma waits by Node's own clock, in milliseconds: longer than any run takes, as that clock would make a story depend
 * on how busy the machine is. The limits of transactions are counted by the lender's timers.
 */
const NEVER_MS = 10 * 60_000;

/** The bot's own client, over the lender instead of a pool of connections. */
export async function clientOver({ lend, timers }: Lender): Promise<PrismaClient> {
  class Line extends pg.Pool {
    override connect(): Promise<pg.PoolClient>;
    override connect(callback: never): void;
    override connect(): Promise<pg.PoolClient> {
      return lend().then(({ query, release }) => asClient(inTurn(query), release));
    }
    override query(given: never): never;
    override query(given: string | pg.QueryConfig): unknown {
      return lend().then(({ query, release }) => query(asConfig(given)).finally(release));
    }
  }
  const pool = new Line();
  const nameOf = statementNames();
  const joining = joinedByPrisma(new PrismaPg(pool, { statementNameGenerator: nameOf }));
  const models = new PrismaClient({
    adapter: joining.adapter,
    transactionOptions: { maxWait: NEVER_MS, timeout: NEVER_MS },
    errorFormat: 'minimal',
  });
  const prisma = straightClient({
    ...{ prisma: models, pool, nameOf, timers },
    joining: { ...joining, join: (client, line) => joining.join(client, line, NEVER_MS) },
    usual: { maxWait: usualLimits.waitMs, timeout: usualLimits.transactionMs },
  });
  await prisma.$transaction((tx) => tx.network.count()); // warms Prisma up
  return prisma;
}

/** Statements may be sent before those before them are answered; they are answered in their order. */
function inTurn(query: Session['query']): Session['query'] {
  let last: Promise<unknown> = Promise.resolve();
  return (config) => {
    const answer = last.then(() => query(config));
    last = answer.catch(() => {});
    return answer;
  };
}

const asConfig = (given: string | pg.QueryConfig): pg.QueryConfig =>
  typeof given === 'string' ? { text: given } : given;

function asClient(query: Session['query'], release: () => void): pg.PoolClient {
  const nothing = () => {};
  const client = {
    query: (given: string | pg.QueryConfig) => query(asConfig(given)),
    ...{ on: nothing, off: nothing, removeListener: nothing, release },
  };
  return client as unknown as pg.PoolClient;
}
