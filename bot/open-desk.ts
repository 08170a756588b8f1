import { v7 as newId } from 'uuid';
import { type Author, systemActor } from '../storage/audit/changes.ts';
import { FolderTaken } from '../storage/database/folder-lock.ts';
import { type Database, openDatabase } from '../storage/database/open-database.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import { createStorage, type Storage } from '../storage/store.ts';
import type { Settings } from './settings.ts';

/** Where the bot's data lies. */
export type Place = Pick<Settings, 'databaseUrl' | 'dataDir'>;

/** Opens the bot's own database for administrators, and closes it after `work`. Throws SetupError, saying what to do. */
export async function withStorage<T>(place: Place, work: (storage: Storage) => Promise<T>): Promise<T> {
  const database = await openBeside(place);
  try {
    return await work(createStorage(database.prisma));
  } finally {
    await database.close();
  }
}

/** In whose name the command line changes things. */
export const authorOf = (command: string): Author => systemActor(`command-line:${newId()}`, command);

async function openBeside({ databaseUrl, dataDir }: Place): Promise<Database> {
  try {
    return await openDatabase({ url: databaseUrl, dataDir });
  } catch (error) {
    if (!(error instanceof FolderTaken)) throw error;
    const who = error.holder ? `process ${error.holder}, which is likely the bot` : 'another process';
    throw new SetupError(
      `The embedded database is in use by ${who}, and only one at a time can open it.`,
      `Stop the bot${error.holder && ` (kill ${error.holder})`}, run this again, and start the bot. With a Postgres at DATABASE_URL both can run at once.`,
      error,
    );
  }
}
