import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../storage/database/open-database.ts';
import { findPgBouncer, startPgBouncer } from '../../support/pgbouncer.ts';
import { findPostgres } from '../../support/postgres.ts';
import { readView } from '../../support/read-view.ts';
import { newPostgresDatabase } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';
import { foundNetwork, testBot } from '../../support/test-bot.ts';

const isInstalled = findPostgres() !== undefined && findPgBouncer() !== undefined;

/** It refuses what a session is asked as it begins, unless it is told to take no notice. */
const KINDS: [string, Record<string, string>][] = [
  ['refuses', {}],
  ['ignores', { ignore_startup_parameters: 'options,statement_timeout,idle_in_transaction_session_timeout' }],
];

describe.skipIf(skipWithout(isInstalled)).each(KINDS)(
  'through a PgBouncer that lends a session for each transaction, and %s what is asked of one',
  (_, settings) => {
    let bouncer: Awaited<ReturnType<typeof startPgBouncer>>;
    let database: Database;

    beforeAll(async () => {
      bouncer = await startPgBouncer(await newPostgresDatabase('empty'), settings);
      database = await openDatabase({ url: bouncer.url, dataDir: '' });
    });

    afterAll(async () => {
      await database?.close();
      await bouncer?.stop();
    });

    test('a new database is brought up to date, once, and it is said that there is a pooler', async () => {
      const second = await openDatabase({ url: bouncer.url, dataDir: '' });
      await second.close();
      expect(database.where).toMatch(/^Postgres at .*, through a pooler such as PgBouncer$/);
      const held = `SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      expect(await database.prisma.$queryRawUnsafe(held)).toEqual([{ held: 0 }]);
    });

    test('every session is in UTC, whichever is lent', async () => {
      const zones = await Promise.all(
        Array.from({ length: 8 }, () =>
          database.prisma.$transaction((tx) => tx.$queryRaw`SELECT current_setting('TimeZone') AS zone`),
        ),
      );
      expect(zones).toEqual(zones.map(() => [{ zone: 'UTC' }]));
    });

    test('people are answered as ever, however often, and it is well', async () => {
      const bot = await testBot({ database });
      const { ann, bob } = await foundNetwork(bot);
      for (let i = 1; i <= 5; i++)
        await Promise.all([ann.types(`action add me Ring ${i}`), bob.types(`action add me Write ${i}`)]);
      expect(readView(await ann.types('action list'))).toContain('A10 ');
      expect(bot.faults).toEqual([]);
      await database.ready();
      expect(await database.isReachable()).toBe(true);
    });
  },
);
