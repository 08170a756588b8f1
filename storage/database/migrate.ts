import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { inPackage } from './package-folder.ts';
import { errorCode, errorText, SetupError } from './setup-error.ts';

/** The migrations that come with this version. */
export const migrationsFolder = inPackage('storage/migrations');

const LOCK_KEY = 72707369; // the one `prisma migrate deploy` takes
const LOCK_NOT_AVAILABLE = '55P03';

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface MigrateOptions {
  /** The folder of the migrations, in Prisma's layout. */
  folder?: string;
  /** Whether other sessions may be migrating too: true for a server, false for an embedded database. */
  shared: boolean;
  /** Where the database is, in words for people. */
  where?: string;
}

/**
 * Applies the migrations that were not applied yet, in order, each in a transaction. Resolves to their names.
 * It takes the same lock and writes the same rows as `prisma migrate deploy`, so either may be used. Throws
 * SetupError and changes nothing more if a migration fails, failed before, differs from what was applied, or
 * was applied by a newer version. Each transaction takes the lock for itself, because with a pooler two
 * transactions of one client may be in two sessions.
 */
export async function migrate(client: ClientBase, options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder);
  const done: string[] = [];
  for (;;) {
    const name = await applyNext(client, migrations, options);
    if (name === undefined) return done;
    done.push(name);
  }
}

/**
 * The names of the migrations that a database lacks. Applies none. Throws SetupError if a newer version has
 * used the database.
 */
export async function pendingMigrations(client: ClientBase, where?: string): Promise<string[]> {
  const migrations = await readMigrations(migrationsFolder);
  const applied = await readApplied(client);
  refuseNewer(applied, migrations, where);
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Takes the migration lock until the transaction ends. */
async function takeLock(client: ClientBase): Promise<void> {
  try {
    await client.query(`SET LOCAL lock_timeout = '60s'`);
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
    await client.query('SET LOCAL lock_timeout TO DEFAULT');
  } catch (cause) {
    if (errorCode(cause) !== LOCK_NOT_AVAILABLE) throw cause;
    throw new SetupError(
      'Another process has been migrating this database for more than a minute.',
      'Wait for it, or stop it, then start again.',
      cause,
    );
  }
}

/**
 * Applies the first migration that the database lacks, and resolves to its name; undefined if it lacks none.
 */
async function applyNext(
  client: ClientBase,
  migrations: Migration[],
  { shared, where }: MigrateOptions,
): Promise<string | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL TimeZone = 'UTC'`);
    if (shared) await takeLock(client);
    const applied = await readApplied(client);
    refuseNewer(applied, migrations, where);
    refuseEdited(applied, migrations);
    const next = migrations.find(({ name }) => !applied.has(name));
    if (next) await apply(client, next);
    await client.query('COMMIT');
    return next?.name;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // a connection that broke has rolled back already
    throw error;
  }
}

/** The checksums of the migrations that were applied, by name. */
async function readApplied(client: ClientBase): Promise<Map<string, string>> {
  const table = await client.query<{ found: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
  );
  if (!table.rows[0]?.found) return new Map();
  const { rows } = await client.query<{
    name: string;
    checksum: string;
    finished: boolean;
    logs: string | null;
  }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find(({ finished }) => !finished);
  if (failed) throw failedBefore(failed.name, failed.logs);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await client.query(CREATE_TABLE);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())`,
      [id, checksum, name],
    );
    await client.query(sql);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE'); // what would fail at its end fails here
    await client.query(
      `UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1`,
      [id],
    );
  } catch (cause) {
    throw new SetupError(
      `The migration ${name} failed, and was undone: ${errorText(cause)}`,
      'Nothing in the database has changed. Put right what it says, or go back to the version you had, and start again.',
      cause,
    );
  }
}

/**
 * Refuses a database that a newer version has changed, because this version can neither read nor write its
 * data correctly.
 */
function refuseNewer(applied: Map<string, string>, migrations: Migration[], where = 'this database'): void {
  const unknown = [...applied.keys()].filter((name) => !migrations.some((each) => each.name === name)).sort();
  const last = unknown.at(-1);
  if (last === undefined) return;
  throw new SetupError(
    `A newer Convenor than this one has been at work on ${where}: the migration ${last} was applied, which this version does not know.`,
    'Nothing was changed. Start the newer version again; or restore the back-up made before the upgrade, and start this one on it.',
  );
}

function failedBefore(name: string, logs: string | null): SetupError {
  return new SetupError(
    `The migration ${name} was begun earlier and did not finish.${logs ? ` It said: ${logs}` : ''}`,
    `Look at the database. If nothing of it is there: npx prisma migrate resolve --rolled-back ${name}, then start again. ` +
      `If all of it is: npx prisma migrate resolve --applied ${name}.`,
  );
}

function refuseEdited(applied: Map<string, string>, migrations: Migration[]): void {
  const edited = migrations.find(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum);
  if (!edited) return;
  throw new SetupError(
    `The migration ${edited.name} is not the one that was applied to this database: its file has changed since.`,
    'Put the file back as it was (git checkout -- storage/migrations), make the change in a new migration, and start again.',
  );
}
