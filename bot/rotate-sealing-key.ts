import { v7 as newId } from 'uuid';
import { createSealing } from '../commands/sealing/sealing.ts';
import { rotateSealingKey } from '../commands/sealing/sealing-key.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import { createStorage } from '../storage/store.ts';
import { openBeside } from './operator.ts';
import { mustHaveItsKey, sealingKeyOf } from './sealing-key.ts';
import type { Settings } from './settings.ts';
import { storagePolicyOf } from './storage-policy.ts';

/**
 * Seals with NEW_SEALING_KEY everything that was sealed with SEALING_KEY. Resolves to a sentence or two: what was done and
 * what to do next. It may be killed at any moment and run again. Throws SetupError, saying what to do, if it cannot run.
 */
export async function rotateKey(settings: Settings): Promise<string> {
  const { newSealingKey } = settings;
  if (!newSealingKey)
    throw new SetupError(
      'NEW_SEALING_KEY is not set: it is to take the place of SEALING_KEY.',
      'export NEW_SEALING_KEY=$(openssl rand -base64 32) # and keep it',
    );
  const database = await openBeside(settings);
  try {
    const storage = createStorage(database.prisma, storagePolicyOf(settings));
    const [before, after] = [createSealing(sealingKeyOf(settings)), createSealing(newSealingKey)];
    if ((await storage.sealingKey.check()) === after.check)
      return `The database has the new key already. ${NEXT}`;
    await mustHaveItsKey(before, storage);
    const count = await rotateSealingKey(before, after, storage, { now: new Date(), newId });
    return `${count} open ${count === 1 ? 'poll or review was' : 'polls and reviews were'} sealed anew. ${NEXT}`;
  } finally {
    await database.close();
  }
}

const NEXT =
  'Now set SEALING_KEY to the new key for every bot on this database, take NEW_SEALING_KEY away, and start them again.';
