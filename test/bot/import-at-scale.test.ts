import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../storage/database/open-database.ts';
import { launchCommand, runBotCommand } from '../support/bot-process.ts';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const folder = mkdtempSync(join(tmpdir(), 'convenor-import-'));
const LINES = 10_000;
/** So many that some are written already when others are not. */
const SOME_LINES = 2_500;
const NETWORKS = 40;

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

/** Everyone in two roles or none, a third with accounts, names with accents. */
function fileOf(count: number): string {
  const roles = ['clinician', 'practice voice', 'observer', ''];
  const lines = Array.from({ length: count }, (_, index) => {
    const role = roles[index % roles.length];
    const slack = index % 3 === 0 ? `T01/U${index}` : '';
    const term = role ? '1 April 2027,31 March 2030' : ',';
    const body = role ? `Practice ${index % 500}` : '';
    return `Network ${index % NETWORKS},Zoë Person ${index},p${index}@nhs.net,${slack},yes,${role},${term},${body}`;
  });
  const file = join(folder, `${count}.csv`);
  writeFileSync(
    file,
    ['network,name,email,slack,clinician,role,from,until,organisation', ...lines].join('\r\n'),
  );
  return file;
}

describe.skipIf(skipWithout(findPostgres() !== undefined))('on Postgres', () => {
  let url: string;
  let client: pg.Client;
  beforeEach(async () => {
    url = await newPostgresDatabase();
    client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      `INSERT INTO networks (id, name, zone, created_at)
       SELECT gen_random_uuid(), 'Network ' || n, 'Europe/London', now() FROM generate_series(0, ${NETWORKS - 1}) n`,
    );
    return () => client.end();
  });

  const counts = async () => {
    const tables = ['people', 'accounts', 'organisations', 'members', 'seats', 'changes'];
    const { rows } = await client.query<Record<string, number>>(
      `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
    );
    return rows[0];
  };

  test('10,000 lines go in, and go in again without changing anything', async () => {
    const doImport = () => runBotCommand(`import members ${fileOf(LINES)}`, { DATABASE_URL: url });
    expect(await doImport()).toEqual({ code: 0, said: expect.stringContaining('10,000 people are new') });
    const after = await counts();
    expect(after).toMatchObject({ people: LINES, members: LINES, seats: 7_500, organisations: 375 });
    expect(await doImport()).toEqual({ code: 0, said: expect.stringContaining('0 lines change something') });
    expect(await counts()).toEqual(after);
  }, 120_000);

  test('killed half-way it leaves nothing half-done, and the same file goes in afterwards', async () => {
    const command = `import members ${fileOf(SOME_LINES)}`;
    const before = await counts();
    // Whoever writes seats must now wait, when people and members are written already.
    await client.query('BEGIN; LOCK TABLE seats IN SHARE MODE');
    const { child, output } = await launchCommand(command, { DATABASE_URL: url });
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    const waiting = async () => {
      const { rows } = await other.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO seats%'`,
      );
      expect([rows.length, output()]).toEqual([1, '']);
    };
    await vi.waitFor(waiting, { timeout: 60_000, interval: 50 });
    await kill(child);
    await client.query('ROLLBACK');
    const gone = async () => {
      const { rows } = await other.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'convenor'`,
      );
      expect(rows).toEqual([]);
    };
    await vi.waitFor(gone, { timeout: 30_000, interval: 50 });
    await other.end();
    expect(await counts()).toEqual(before);
    expect(await runBotCommand(command, { DATABASE_URL: url })).toEqual({
      code: 0,
      said: expect.stringContaining('Imported.'),
    });
  }, 180_000);
});

test('beside a bot with the embedded database it says so, and what to do', async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const database = await openDatabase({ url: undefined, dataDir });
  const { code, said } = await runBotCommand('network list', { DATA_DIR: dataDir });
  expect(code).toBe(1);
  await database.close();
  expect(said).toBe(
    `The embedded database is in use by process ${process.pid}, which is likely the bot, and only one at a time can open it.\n` +
      `Stop the bot (kill ${process.pid}), run this again, and start the bot. With a Postgres at DATABASE_URL both can run at once.\n`,
  );
}, 60_000);
