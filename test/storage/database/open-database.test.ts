import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '../../../storage/database/open-database.ts';
import { databasesOfItsOwn } from '../../support/database.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { findPostgres, freePort, type TestPostgres } from '../../support/postgres.ts';
import { runProgram } from '../../support/program.ts';
import { sharedPostgres } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';

const person = (name: string) => ({
  id: randomUUID(),
  name,
  createdAt: new Date('2027-06-30T11:00:00.000Z'),
});

const names = async ({ prisma }: Database) =>
  (await prisma.person.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name);

const closing = (database: Database) => {
  onTestFinished(() => database.close());
  return database;
};

describe.each(databasesOfItsOwn())('%s', (_name, open) => {
  test('keeps an instant as it was given, in UTC', async () => {
    const { prisma } = closing(await open());
    const { createdAt } = await prisma.person.create({ data: person('Ann') });
    const [row] = await prisma.$queryRaw<{ text: string }[]>`SELECT created_at::text AS text FROM people`;
    expect(createdAt.toISOString()).toBe('2027-06-30T11:00:00.000Z');
    expect(row?.text).toBe('2027-06-30 11:00:00+00');
  });

  test('keeps the transactions of many callers apart', async () => {
    const database = closing(await open());
    const callers = Array.from({ length: 20 }, (_, i) => String(i).padStart(2, '0'));
    const outcomes = await Promise.allSettled(
      callers.map((name, i) =>
        database.prisma.$transaction(async (tx) => {
          const { id } = await tx.person.create({ data: person(name) });
          await tx.person.update({ where: { id }, data: { name: `${name} kept` } });
          if (i % 2) throw new Error('changed my mind');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await names(database)).toEqual(
      callers.filter((_, i) => i % 2 === 0).map((name) => `${name} kept`),
    );
  });

  test('undoes a transaction that takes too long, and goes on', async () => {
    const database = closing(await open());
    const endless = database.prisma.$transaction(
      async (tx) => {
        await tx.person.create({ data: person('Ann') });
        for (;;) await tx.person.count();
      },
      { timeout: 50 },
    );
    await expect(endless).rejects.toMatchObject({ code: 'P2028' });
    await database.prisma.person.create({ data: person('Bob') });
    expect(await names(database)).toEqual(['Bob']);
  });

  test('is ready until it is closed, which may be asked twice', async () => {
    const database = await open();
    await database.ready();
    await Promise.all([database.close(), database.close()]);
    await expect(database.ready()).rejects.toThrow();
  });
});

/** A process that opens the database of a folder, does something with it, and stays until it is killed. */
const holder = (dataDir: string, then = '') => {
  const program = runProgram(`
    import { openDatabase } from './storage/database/open-database.ts';
    try {
      const { prisma } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} });
      console.log('opened');
      ${then}
    } catch (error) {
      console.log('refused', error.message.replaceAll('\\n', ' '));
    }
    setInterval(() => {}, 1000);
  `);
  onTestFinished(() => program.kill());
  return program;
};

describe('an embedded database in a folder', () => {
  test('has lost nothing it acknowledged when its process was killed', async () => {
    const dataDir = temporaryFolder();
    const writer = holder(
      dataDir,
      `for (let i = 1; ; i++) {
        await prisma.person.create({ data: { id: crypto.randomUUID(), name: String(i), createdAt: new Date() } });
        console.log('kept ' + i);
        if (i === 100) console.log('hundred');
      }`,
    );
    await writer.line('hundred');
    await writer.kill();
    const acknowledged = writer.count('kept');
    const database = closing(await openDatabase({ dataDir }));
    const kept = await database.prisma.person.count();
    expect(acknowledged).toBeGreaterThanOrEqual(100);
    // The last one may have been kept and the process killed before it could say so.
    expect([acknowledged, acknowledged + 1]).toContain(kept);
  });

  test('is opened by one of four that start at once', async () => {
    const dataDir = temporaryFolder();
    const four = await Promise.allSettled([1, 2, 3, 4].map(() => openDatabase({ dataDir })));
    const opened = four.flatMap((result) => (result.status === 'fulfilled' ? [closing(result.value)] : []));
    expect(opened).toHaveLength(1);
    const counts = await Promise.all(
      opened.map(
        ({ prisma }) => prisma.$queryRaw<{ times: number }[]>`
        SELECT count(*)::int AS times FROM _prisma_migrations GROUP BY migration_name`,
      ),
    );
    expect(new Set(counts.flat().map(({ times }) => times))).toEqual(new Set([1]));
  });

  test('refuses a second process, and says which has it', async () => {
    const dataDir = temporaryFolder();
    closing(await openDatabase({ dataDir }));
    const refusal = await holder(dataDir).line('refused');
    expect(refusal).toContain(`${dataDir}/database is in use by process ${process.pid}. Stop that one first`);
  });

  test('that cannot be made at all is named at once', async () => {
    const dataDir = '/proc/nowhere';
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      /^Convenor cannot write to its data folder \/proc\/nowhere\/database \(ENOENT\)\./,
    );
  });

  test('that may not be written to is named, with the command that mends it', async () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o555);
    const program = runProgram(`
      import { openDatabase } from './storage/database/open-database.ts';
      if (process.getuid() === 0) process.setuid(65534); // root may write anywhere
      await openDatabase({ dataDir: ${JSON.stringify(dataDir)} }).catch((error) => {
        console.log('refused', error.message.replaceAll('\\n', ' '));
      });
    `);
    expect(await program.line('refused')).toMatch(
      /cannot write to its data folder .*\(EACCES\). .*sudo chown/,
    );
  });
});

describe.skipIf(skipWithout(findPostgres() !== undefined))('a DATABASE_URL', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await sharedPostgres();
  });

  const refusal = async (url: string) =>
    openDatabase({ url, dataDir: '' }).then(
      () => 'opened',
      (error: Error) => error.message,
    );

  test('with a wrong password', async () => {
    const url = postgres.url('postgres').replace(/:[^:@]+@/, ':letmein@');
    expect(await refusal(url)).toMatch(/refused the user name or password in DATABASE_URL \(postgres@127/);
    expect(await refusal(url)).not.toContain('letmein');
  });

  test('with a database that is not there', async () => {
    expect(await refusal(postgres.url('nowhere'))).toMatch(
      /no database named .*\/nowhere\).\nMake it: createdb -h .* nowhere/,
    );
  });

  test('with a user who may not make tables', async () => {
    const url = await postgres.createDatabase('empty');
    await postgres.run(`CREATE ROLE guest LOGIN PASSWORD 'guest'`);
    onTestFinished(() => postgres.run('DROP ROLE guest'));
    expect(await refusal(url.replace(/\/\/.*@/, '//guest:guest@'))).toMatch(
      /permission denied for schema public/,
    );
  });

  test('that asks for another time zone keeps instants in UTC all the same', async () => {
    const url = `${await postgres.createDatabase('migrated')}?options=-c%20TimeZone%3DEurope/London`;
    const { prisma } = closing(await openDatabase({ url, dataDir: '' }));
    const { createdAt } = await prisma.person.create({ data: person('Ann') });
    const [row] = await prisma.$queryRaw<{ text: string }[]>`SELECT created_at::text AS text FROM people`;
    expect(createdAt.toISOString()).toBe('2027-06-30T11:00:00.000Z');
    expect(row?.text).toBe('2027-06-30 11:00:00+00');
  });

  test('where nothing listens', async () => {
    const port = await freePort();
    const said = await refusal(`postgresql://ann:secret@127.0.0.1:${port}/convenor`);
    expect(said).toContain(`does not answer at the address in DATABASE_URL (ann@127.0.0.1:${port}/convenor)`);
    expect(said).toContain(`pg_isready -h 127.0.0.1 -p ${port}`);
    expect(said).not.toContain('secret');
  });

  test('where something listens and says nothing', async () => {
    const mute = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    onTestFinished(() => void mute.close());
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    expect(await refusal(`postgresql://127.0.0.1:${port}/convenor`)).toMatch(/does not answer/);
  });

  test('that is not an address', async () => {
    expect(await refusal('localhost')).toMatch(/DATABASE_URL is not an address.\nWrite it like postgresql:/);
  });

  test('whose connections are cut while idle is used again', async () => {
    const errors: Error[] = [];
    const url = await postgres.createDatabase('migrated');
    const database = closing(
      await openDatabase({ url, dataDir: '', onError: (error) => errors.push(error) }),
    );
    await database.ready();
    const { pathname } = new URL(url);
    await postgres.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${pathname.slice(1)}'`,
    );
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    await database.ready();
  });
});
