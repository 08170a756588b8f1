import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate, migrationsFolder, pendingMigrations } from '../../../storage/database/migrate.ts';
import { openDatabase } from '../../../storage/database/open-database.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { findPostgres } from '../../support/postgres.ts';
import { newPostgresDatabase } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** What `npx prisma …` says and with which exit code. */
async function prisma(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  const command = [join(root, 'node_modules/prisma/build/index.js'), ...args];
  const ended = run(process.execPath, command, { cwd: root, env: { ...process.env, ...env } });
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  );
}

/** Writes a folder of migrations, by name. */
function migrations(scripts: Record<string, string>): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(scripts)) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

describe('the schema and the migrations', { timeout: 60_000 }, () => {
  const diff = (folder: string) =>
    prisma(['migrate', 'diff', '--from-migrations', folder, '--to-schema', 'storage', '--exit-code']);

  test('agree', async () => {
    expect(await diff('storage/migrations')).toMatchObject({ code: 0, said: /No difference/ });
  });

  test('are seen to differ when they do', async () => {
    const folder = temporaryFolder();
    cpSync(migrationsFolder, folder, { recursive: true });
    mkdirSync(join(folder, '29990101000000_stray'));
    writeFileSync(
      join(folder, '29990101000000_stray/migration.sql'),
      'CREATE TABLE stray (id int PRIMARY KEY)',
    );
    expect(await diff(folder)).toMatchObject({ code: 2, said: /stray/ });
  });
});

describe.skipIf(skipWithout(findPostgres() !== undefined))('on Postgres', () => {
  const connected = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };

  const empty = async () => {
    const url = await newPostgresDatabase('empty');
    return { url, client: await connected(url) };
  };

  test('four starts at once apply each migration once', async () => {
    const { url, client } = await empty();
    const four = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url, dataDir: '' })));
    await Promise.all(four.map((database) => database.close()));
    const { rows } = await client.query(
      'SELECT migration_name, count(*)::int FROM _prisma_migrations GROUP BY 1',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ count }) => count === 1)).toBe(true);
    expect(await pendingMigrations(client)).toEqual([]);
  });

  test('Prisma takes what we applied as its own, and we what it applied', { timeout: 60_000 }, async () => {
    const ours = await empty();
    await migrate(ours.client, { shared: true });
    const status = await prisma(['migrate', 'status'], { DATABASE_URL: ours.url });
    expect(status).toMatchObject({ code: 0, said: /up to date/ });
    const theirs = await empty();
    expect((await prisma(['migrate', 'deploy'], { DATABASE_URL: theirs.url })).code).toBe(0);
    expect(await migrate(theirs.client, { shared: true })).toEqual([]);
  });

  test('a migration waits for one that Prisma has under way', async () => {
    const { url, client } = await empty();
    const waiters = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await client.query('SELECT pg_advisory_lock(72707369)');
    const order: string[] = [];
    const second = await connected(url);
    const migrated = migrate(second, { shared: true }).then(() => order.push('migrated'));
    await expect.poll(async () => (await client.query(waiters)).rowCount).toBe(1);
    order.push('let go');
    await client.query('SELECT pg_advisory_unlock(72707369)');
    await migrated;
    expect(order).toEqual(['let go', 'migrated']);
  });

  test('what was known of a person is known of each of their memberships', async () => {
    const { client } = await empty();
    const folder = temporaryFolder();
    cpSync(migrationsFolder, folder, { recursive: true });
    const left = ['20261121020000_particulars_of_members', '20261218100000_listed_members'];
    for (const name of left) rmSync(join(folder, name), { recursive: true });
    await migrate(client, { folder, shared: true });
    const [ann, was, network] = ['a', 'b', 'c'].map(
      (digit) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`,
    );
    await client.query(`
      INSERT INTO people (id, name, profession, is_clinician, skills, created_at)
        VALUES ('${ann}', 'Ann Ward', 'Pharmacist', true, 'Audit', now()), ('${was}', 'A. Ward', 'Nurse', false, NULL, now());
      INSERT INTO networks (id, name, zone, created_at) VALUES ('${network}', 'Leeds LPN', 'Europe/London', now());
      INSERT INTO members (id, network_id, person_id, joined_at)
        VALUES ('${was}', '${network}', '${was}', now()), ('${ann}', '${network}', '${ann}', now());
      INSERT INTO person_links (id, account_id, from_id, into_id, at, moved)
        SELECT gen_random_uuid(), '${ann}', '${was}', '${ann}', now(), jsonb_build_object('rows', '{}'::jsonb, 'learnt', '{}'::jsonb,
          'gone', CASE n WHEN 1 THEN jsonb_build_array(jsonb_build_object('table', 'members', 'what', 'membership', 'row', to_jsonb(m)))
            ELSE '[]' END)
        FROM members m CROSS JOIN generate_series(1, 2) AS n WHERE m.id = '${was}';
      DELETE FROM members WHERE id = '${was}'`);
    expect(await migrate(client, { shared: true })).toEqual(left);
    expect((await client.query('SELECT profession, is_clinician, skills FROM members')).rows).toEqual([
      { profession: 'Pharmacist', is_clinician: true, skills: 'Audit' },
    ]);
    const { rows } = await client.query('SELECT moved FROM person_links WHERE unlinked_at IS NULL');
    expect(rows).toMatchObject([
      {
        moved: {
          gone: [
            {
              row: { profession: 'Nurse', is_clinician: false },
              stood: { id: ann, profession: 'Pharmacist' },
            },
          ],
        },
      },
    ]);
  });

  test('one that fails is undone, named and tried again next time', async () => {
    const { client } = await empty();
    const folder = migrations({
      '1_good': 'CREATE TABLE a (id int)',
      '2_bad': 'CREATE TABLE b (id int); SELECT nonsense',
    });
    const failure = migrate(client, { folder, shared: true });
    await expect(failure).rejects.toThrow(/The migration 2_bad failed, and was undone: .*nonsense/);
    await expect(client.query('SELECT * FROM b')).rejects.toThrow('does not exist');
    writeFileSync(join(folder, '2_bad/migration.sql'), 'CREATE TABLE b (id int)');
    expect(await migrate(client, { folder, shared: true })).toEqual(['2_bad']);
  });

  test('one that was changed after it was applied is refused', async () => {
    const { client } = await empty();
    const folder = migrations({ '1_first': 'CREATE TABLE a (id int)' });
    await migrate(client, { folder, shared: true });
    writeFileSync(join(folder, '1_first/migration.sql'), 'CREATE TABLE a (id bigint)');
    await expect(migrate(client, { folder, shared: true })).rejects.toThrow(
      /The migration 1_first is not the one that was applied.*\n.*git checkout/,
    );
  });

  test('one that another tool left half done is named, with how to settle it', async () => {
    const { client } = await empty();
    const folder = migrations({ '1_first': 'SELECT 1' });
    await migrate(client, { folder, shared: true });
    await client.query(`UPDATE _prisma_migrations SET finished_at = NULL, logs = 'out of paper'`);
    await expect(migrate(client, { folder, shared: true })).rejects.toThrow(
      /1_first was begun earlier and did not finish. It said: out of paper\n.*migrate resolve --rolled-back 1_first/,
    );
  });
});
