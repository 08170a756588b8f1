import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePrivateFolder } from '../storage/database/private-folder.ts';
import { errorCode } from '../storage/database/setup-error.ts';

/** The key that seals secret ballots where none is set: made once in the data folder, for this user's eyes only. */
export function sealingKeyIn(dataDir: string): string {
  const file = join(ensurePrivateFolder(dataDir), 'sealing.key');
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
