import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensurePrivateFolder, shortPath } from './private-folder.ts';
import { errorCode, SetupError } from './setup-error.ts';

const TRIES = 20;
const SETTLE_MS = 50; // long enough for a racing starter's removal of our socket to be seen
const ANSWER_MS = 1000;

/** A held lock: `release` gives the folder up; so does the end of the process, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/** The folder is held by another living process; `holder` is its process id, or `''` if it did not say. */
export class FolderTaken extends SetupError {
  readonly holder: string;

  constructor(folder: string, holder: string) {
    const process = holder ? `process ${holder}` : 'another process';
    super(
      `The data folder ${folder} is in use by ${process}.`,
      `Stop that one first (${holder ? `kill ${holder}` : 'look for another Convenor'}), or set DATA_DIR to another folder.`,
    );
    this.holder = holder;
  }
}

/**
 * Takes a folder for this process alone, making it if need be. Throws FolderTaken when another process has it.
 *
 * Whoever listens on the socket in the folder owns it. The kernel closes the socket of a process that dies, so
 * nothing is left to clear up by hand: a socket that refuses connections is nobody's, and is replaced.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const real = ensurePrivateFolder(folder);
  const short = shortPath(real);
  const path = socketPath(real, short.path);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const server = await listen(path);
    if (server) {
      const ours = identity(path);
      await delay(SETTLE_MS);
      if (identity(path) === ours) return held(server, path, short.remove);
      server.close();
      continue;
    }
    const seen = identity(path);
    const holder = await askHolder(path);
    if (holder !== undefined) {
      short.remove();
      throw new FolderTaken(real, holder);
    }
    if (identity(path) === seen) rmSync(path, { force: true });
  }
  short.remove();
  throw new FolderTaken(real, '');
}

const isWindows = process.platform === 'win32';

function socketPath(real: string, short: string): string {
  if (!isWindows) return join(short, 'lock.sock');
  return `\\\\.\\pipe\\convenor-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
}

/** Which socket stands at a path now. The inode alone will not do: it is given out again at once. */
function identity(path: string): string {
  if (isWindows) return path;
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.ctimeNs}` : '';
}

/** A process that ends without releasing it removes the socket, which is still its own then. */
function held(server: Server, path: string, forget: () => void): FolderLock {
  const leaveNothing = () => {
    if (!isWindows) rmSync(path, { force: true });
    forget();
  };
  process.once('exit', leaveNothing);
  server.unref();
  return {
    release: () =>
      new Promise((done) => {
        server.close(() => {
          process.off('exit', leaveNothing);
          forget();
          done();
        });
      }),
  };
}

/** A server that tells whoever calls our process id, or nothing when something stands at the path already. */
function listen(path: string): Promise<Server | undefined> {
  const server = createServer((caller) => {
    caller.on('error', () => {});
    caller.end(String(process.pid));
  });
  return new Promise((done, fail) => {
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen(path, () => done(server));
  });
}

/** The process id behind a socket, `''` when it is alive but silent, nothing when nobody is there. */
function askHolder(path: string): Promise<string | undefined> {
  return new Promise((done) => {
    let answer = '';
    const caller = connect(path);
    caller.setTimeout(ANSWER_MS, () => caller.destroy());
    caller.on('data', (bytes) => {
      answer += bytes.toString();
    });
    caller.on('close', () => done(answer));
    caller.on('error', (error) => {
      done(['ECONNREFUSED', 'ENOENT'].includes(errorCode(error)) ? undefined : '');
    });
  });
}
