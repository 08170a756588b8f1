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
  /** What people are told of it, and how long it took. */
  const told = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    const error = await unlessOutOfReach(work, beginProgress(), database.isReachable).catch(
      (each: Error) => each.message,
    );
    return { error, ms: performance.now() - began };
  };
  const OUT_OF_REACH = 'the database cannot be reached';

  test('a query that takes too long is cancelled', async () => {
    const { error, ms } = await told(() => sleep(5));
    expect(error).toBe(OUT_OF_REACH);
    expect(ms).toBeLessThan(1_400);
    expect(await works()).toEqual([{ one: 1 }]);
  });

  test('who waits too long for a connection goes away with nothing done', async () => {
    const holding = database.prisma.$transaction((tx) => aSecondIn(tx), { timeout: 5_000 });
    const { error, ms } = await told(works);
    expect(error).toBe(OUT_OF_REACH);
    expect(ms).toBeLessThan(1_400);
    await holding;
    expect(await works()).toEqual([{ one: 1 }]);
  });

  test('a transaction that takes too long changes nothing', async () => {
    const { error } = await told(() =>
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
    const { error, ms } = await told(works);
    expect(error).toBe(OUT_OF_REACH);
    expect(ms).toBeLessThan(LIMITS.queryMs + 1_800);
    expect(await works()).toEqual([{ one: 1 }]);
  });
});
