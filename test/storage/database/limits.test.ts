import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualLimits } from '../../../storage/database/limits.ts';
import { type Database, openDatabase } from '../../../storage/database/open-database.ts';
import { unlessOutOfReach } from '../../../storage/rows/out-of-reach.ts';
import { beginProgress } from '../../../storage/rows/progress.ts';
import { type LoopbackProxy, loopbackProxy } from '../../support/loopback-proxy.ts';
import { findPostgres } from '../../support/postgres.ts';
import { newPostgresDatabase } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';

const LIMITS = { ...usualLimits, connections: 1, queryMs: 400, waitMs: 700, transactionMs: 600 };

describe.skipIf(skipWithout(findPostgres() !== undefined))('on a Postgres with limits', () => {
  let proxy: LoopbackProxy;
  let database: Database;

  beforeAll(async () => {
    const url = new URL(await newPostgresDatabase());
    proxy = await loopbackProxy(Number(url.port));
    url.port = String(proxy.port);
    database = await openDatabase({ url: url.href, dataDir: '', limits: LIMITS });
  });

  afterAll(async () => {
    await database?.close();
    await proxy?.close();
  });

  const sleep = (seconds: number) => database.prisma.$queryRaw`SELECT pg_sleep(${seconds})::text`;
  const works = () => database.prisma.$queryRaw`SELECT 1 AS one`;
  const aSecondIn = async (tx: Pick<Database['prisma'], '$queryRaw'>) => {
    for (let each = 0; each < 10; each++) await tx.$queryRaw`SELECT pg_sleep(0.1)::text`;
  };
  /** What people are told of it; `undefined` where the work was done after all. */
  const told = (work: () => Promise<unknown>): Promise<string | undefined> =>
    unlessOutOfReach(work, beginProgress(), database.isReachable).then(
      () => undefined,
      (error: Error) => error.message,
    );
  const OUT_OF_REACH = 'the database cannot be reached';

  test('a query that takes too long is cancelled', async () => {
    expect(await told(() => sleep(5))).toBe(OUT_OF_REACH);
    expect(await works()).toEqual([{ one: 1 }]);
  });

  test('who waits too long for a connection goes away with nothing done', async () => {
    const holding = database.prisma.$transaction((tx) => aSecondIn(tx), { timeout: 5_000 });
    expect(await told(works)).toBe(OUT_OF_REACH);
    await holding;
    expect(await works()).toEqual([{ one: 1 }]);
  });

  test('a transaction that takes too long changes nothing', async () => {
    const error = await told(() =>
      database.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`CREATE TABLE too_late ()`;
        await aSecondIn(tx);
      }),
    );
    expect(error).toBe(OUT_OF_REACH);
    expect(await database.prisma.$queryRaw`SELECT to_regclass('too_late')::text AS it`).toEqual([
      { it: null },
    ]);
  });

  test('it is away only where nothing is answered any more, however long a new connection takes', async () => {
    await works();
    proxy.hang();
    const [, isReachable] = await Promise.all([aSecondIn(database.prisma), database.isReachable()]);
    expect(isReachable).toBe(true);
    expect(await works()).toEqual([{ one: 1 }]);
    expect(await database.isReachable()).toBe(false);
    await proxy.carry();
    expect(await works()).toEqual([{ one: 1 }]);
  });

  test('a connection that was forgotten on the way is thrown away, and another made', async () => {
    await works();
    proxy.forget();
    expect(await told(works)).toBe(OUT_OF_REACH);
    expect(await works()).toEqual([{ one: 1 }]);
  });
});
