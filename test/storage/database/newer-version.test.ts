import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../storage/database/open-database.ts';
import {
  type Env,
  newDataFolder,
  refusedStart,
  removeDataFolder,
  runBotCommand,
} from '../../support/bot-process.ts';
import { findPostgres } from '../../support/postgres.ts';
import { newPostgresDatabase } from '../../support/shared-postgres.ts';
import { skipWithout } from '../../support/skip.ts';

/** The bot itself is started here. */
vi.setConfig({ testTimeout: 60_000 });

const NEWER = '29991231000000_from_the_future';

/** Has the database tell what a newer version has done to it. */
async function bringForward(options: Parameters<typeof openDatabase>[0]): Promise<void> {
  const { prisma, close } = await openDatabase(options);
  await prisma.$executeRaw`
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('newer', 'unknown', ${NEWER}, now(), 1)`;
  await close();
}

describe.each(['Postgres', 'embedded'] as const)('data of a newer version, %s', (kind) => {
  const isThere = kind === 'embedded' || !skipWithout(findPostgres() !== undefined);
  let folder: string;
  let env: Env & { DATA_DIR: string };
  let where: string;

  beforeAll(async () => {
    if (!isThere) return;
    folder = newDataFolder();
    const url = kind === 'Postgres' ? await newPostgresDatabase() : undefined;
    await bringForward({ url, dataDir: folder });
    env = { DATA_DIR: folder, ...(url && { DATABASE_URL: url }) };
    where = url
      ? `Postgres at postgres@${new URL(url).host}/`
      : `the embedded database in ${folder}/database:`;
  });
  afterAll(async () => {
    if (isThere) await removeDataFolder(folder);
  });

  const isPlain = (said: string) => {
    expect(said).toContain(`A newer Convenor than this one has been at work on ${where}`);
    expect(said).toContain(`the migration ${NEWER} was applied, which this version does not know.`);
    expect(said).toContain('Start the newer version again; or restore the back-up made before the upgrade');
    expect(said).not.toMatch(/^ +at /m);
  };

  test.skipIf(!isThere)('is refused at the start', async () => {
    const { code, said } = await refusedStart(env);
    expect(code).toBe(1);
    isPlain(said);
  });

  test.skipIf(!isThere)('is refused by whoever brings it up to date', async () => {
    const { code, said } = await runBotCommand('migrate', env);
    expect(code).toBe(1);
    isPlain(said);
  });

  test.skipIf(!isThere)('is told by doctor', async () => {
    const { code, said } = await runBotCommand('doctor', env);
    expect(code).toBe(1);
    expect(said).toContain('✘ Database: A newer Convenor');
    isPlain(said);
  });
});
