import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sealing } from '../commands/sealing/sealing.ts';
import { sealingKeyIs } from '../commands/sealing/sealing-key.ts';
import { ensurePrivateFolder } from '../storage/database/private-folder.ts';
import { errorCode, SetupError } from '../storage/database/setup-error.ts';
import type { Storage } from '../storage/store.ts';
import type { Settings } from './settings.ts';

/**
 * The key that seals secret ballots: the one in the settings, or the data folder's. With a DATABASE_URL no key is
 * generated, as each bot on that database would generate its own: throws SetupError if there is none.
 */
export function sealingKeyOf({
  sealingKey,
  databaseUrl,
  dataDir,
}: Pick<Settings, 'sealingKey' | 'databaseUrl' | 'dataDir'>): string {
  if (sealingKey) return sealingKey;
  if (!databaseUrl || existsSync(join(dataDir, FILE))) return sealingKeyIn(dataDir);
  throw new SetupError(
    'SEALING_KEY is not set, and every bot on one database must have the same.',
    'Set it to what the others have; or, with the first: export SEALING_KEY=$(openssl rand -base64 32) # once, and keep it',
  );
}

/** Throws SetupError, saying what to do, if the database was sealed with another key. */
export async function mustHaveItsKey(sealing: Sealing, storage: Storage): Promise<void> {
  if ((await sealingKeyIs(sealing, storage)) === 'another') throw otherKey();
}

/** The error for a key that is not the database's. */
export const otherKey = (): SetupError =>
  new SetupError(
    'This database was sealed with another key than SEALING_KEY, so secret ballots could not be counted.',
    'Put back the key that it had: that of the other bots on it, what it was rotated to, or the file sealing.key in the data folder it was begun with.',
  );

/** The key's file in the data folder. */
const FILE = 'sealing.key';

/** The key in the data folder, for settings without one. Generated once; only this user may read the file. */
export function sealingKeyIn(dataDir: string): string {
  const file = join(ensurePrivateFolder(dataDir), FILE);
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
