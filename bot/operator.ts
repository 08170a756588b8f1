import { v7 as newId } from 'uuid';
import { createDispatch } from '../commands/dispatch.ts';
import { operatorCommands } from '../commands/index.ts';
import type { Operate } from '../commands/invocation.ts';
import { createSealing, type Sealing } from '../commands/sealing/sealing.ts';
import { languageOf } from '../commands/typed/language.ts';
import { FolderTaken } from '../storage/database/folder-lock.ts';
import { type Database, openDatabase } from '../storage/database/open-database.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import { createStorage } from '../storage/store.ts';
import type { Operator, WithOperator } from './command-line/operator.ts';
import { newCode } from './new-code.ts';
import { sealingKeyOf } from './sealing-key.ts';
import type { Settings } from './settings.ts';
import { storagePolicyOf } from './storage-policy.ts';

/**
 * Opens the bot's own database, runs `work` with an operator who asks through `dispatch`, and closes it. Jobs that become
 * due are found by the bot's next tick. Throws SetupError, saying what to do, if the database cannot be opened.
 */
export const withOperator: WithOperator = async (settings, work) => {
  const database = await openBeside(settings);
  try {
    const dispatch = createDispatch({
      ...{
        language: languageOf([], []),
        operatorCommands,
        storage: createStorage(database.prisma, storagePolicyOf(settings)),
      },
      ...{ zone: settings.timezone, now: () => new Date(), newId, newCode, log: silent },
      sealing: whenNeeded(() => createSealing(sealingKeyOf(settings))),
      wake: () => {},
      awaitCard: () => {}, // the command line shows no cards
      isReachable: async () => true, // an operator who waits at the terminal can press Ctrl-C
    });
    return await work(operatorAt(dispatch));
  } finally {
    await database.close();
  }
};

/** An operator whose commands go through `dispatch`. */
export const operatorAt = (dispatch: Operate): Operator => ({
  ask: (command, args, progress) =>
    dispatch({
      requestId: `command-line:${newId()}`,
      asked: { command, args },
      caller: 'operator',
      ...(progress && { progress }),
    }),
});

/** Logs nothing, as the command line prints every outcome itself. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A lazy sealing: it needs its key, and may generate one, only when something is sealed or opened. */
function whenNeeded(make: () => Sealing): Sealing {
  let made: Sealing | undefined;
  const sealing = (): Sealing => {
    made ??= make();
    return made;
  };
  return {
    seal: (text, recordId) => sealing().seal(text, recordId),
    open: (sealed, recordId) => sealing().open(sealed, recordId),
    mark: (id) => sealing().mark(id),
    get check() {
      return sealing().check;
    },
    get signing() {
      return sealing().signing;
    },
  };
}

/** Opens the database of a bot that may be running. Throws SetupError if only one process at a time can open it. */
export async function openBeside({
  databaseUrl,
  databaseLimits: limits,
  dataDir,
}: Settings): Promise<Database> {
  try {
    return await openDatabase({ url: databaseUrl, dataDir, limits });
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
