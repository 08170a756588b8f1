/**
 * The thread that runs the embedded Postgres, so that a long query does not hold up the bot. Plain JavaScript,
 * because it is started as a file of its own from the source and from the bundle alike.
 *
 * In: `{ line, bytes }`, protocol messages from a connection; `{ line }`, that connection has gone; `'close'`.
 * Out: `{ ready: true }` once; `{ line, bytes }`, the answer to each; `{ line, error }` when the database broke.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';

const TERMINATE = 0x58; // 'X': the connection says goodbye, which would end the only session

const { folder, template } = workerData;

/** There while a new database's files are put in place: what a killed process left there is no database yet. */
const underWay = folder && `${folder}.new`;
if (underWay && existsSync(underWay)) rmSync(folder, { recursive: true, force: true });
const isNew = !folder || !existsSync(join(folder, 'PG_VERSION'));
if (underWay && isNew) writeFileSync(underWay, '');
const database = await PGlite.create({
  ...(folder && { dataDir: folder }),
  ...(isNew && { loadDataDir: template ? new Blob([readFileSync(template)]) : await dataDir() }),
  postgresqlconf: ['shared_buffers = 16MB'],
});
if (underWay) rmSync(underWay, { force: true });

async function answer({ line, bytes }) {
  if (!bytes) {
    // There is one session: a transaction left open by a connection that broke would be the next one's.
    if (!database.closed && database.isInTransaction()) await database.exec('ROLLBACK');
    return;
  }
  if (bytes[0] === TERMINATE) return parentPort.postMessage({ line, bytes: new Uint8Array() });
  try {
    parentPort.postMessage({ line, bytes: await database.execProtocolRaw(bytes) });
  } catch (error) {
    parentPort.postMessage({ line, error: String(error) });
  }
}

let previous = Promise.resolve();
parentPort.on('message', (message) => {
  previous = previous.then(async () => {
    if (message !== 'close') return answer(message);
    await database.close();
    parentPort.close();
  });
});
parentPort.postMessage({ ready: true });
