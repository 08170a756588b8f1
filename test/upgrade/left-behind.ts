import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { newDataFolder } from '../support/bot-process.ts';
import { type Platforms, startPlatforms } from '../support/platforms.ts';
import { sharedPostgres } from '../support/shared-postgres.ts';
import { embeddedTemplate } from '../support/template.ts';
import { layOut, readFixture } from './fixture.ts';
import type { Left } from './sequel/step.ts';
import { originOf } from './stage.ts';
import { bringIn } from './story/last-morning.ts';

export type Store = 'Postgres' | 'embedded';

/** What an older version left, where the bot of this one finds it; no bot is up. */
export interface LeftBehind {
  platforms: Platforms;
  left: Left;
  /** Of an embedded store, which Postgres its files are for. */
  embeddedPostgres?: string;
  stop(): Promise<void>;
}

/** Spoken in later. The bot is added while none is up: the versions that told what is expected had no first words. */
const LATER_CHANNEL = '#general';

/** Puts a fixture into a store as its version would have left it, with both platforms as they stood. */
export async function leaveBehind(name: string, store: Store): Promise<LeftBehind> {
  const folder = newDataFolder();
  layOut(name, folder);
  if (store === 'Postgres') {
    const postgres = await sharedPostgres();
    const url = await postgres.createDatabase('empty');
    const platforms = await startPlatforms({ DATA_DIR: folder, DATABASE_URL: url });
    await bringIn(platforms, LATER_CHANNEL);
    const { sql, left } = readFixture(name, originOf(platforms));
    await postgres.run(sql, new URL(url).pathname.slice(1));
    return { platforms, left, stop: platforms.stop };
  }
  const platforms = await startPlatforms({ DATA_DIR: folder });
  await bringIn(platforms, LATER_CHANNEL);
  const { sql, left } = readFixture(name, originOf(platforms));
  const files = join(folder, 'database/postgres');
  await fillEmbedded(files, sql);
  const embeddedPostgres = readFileSync(join(files, 'PG_VERSION'), 'utf8').trim();
  return { platforms, left, embeddedPostgres, stop: platforms.stop };
}

/** Begins from a folder that is there, which is far quicker, and has nothing of it stay. */
async function fillEmbedded(files: string, sql: string): Promise<void> {
  mkdirSync(files, { recursive: true, mode: 0o700 });
  execFileSync('tar', ['-xf', await embeddedTemplate(), '-C', files], { stdio: 'pipe' });
  const database = await PGlite.create(files);
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await database.exec(sql);
  await database.close();
}
