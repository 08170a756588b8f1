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

/** A held lock. `release` gives the folder up. The end of the process, whatever its cause, does so too. */
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
 * Locks a folder for this process alone, and creates it if needed. Throws FolderTaken if another process has
 * it.
 * The process that listens on the socket in the folder owns it. When a process dies, the kernel closes its
 * socket, so nobody must clean up by hand: a socket that refuses connections has no owner, and is replaced.
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

/**
 * Identifies the socket at a path; '' if there is none. The inode is not enough, because it is reused at
 * once.
 */
function identity(path: string): string {
  if (isWindows) return path;
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.ctimeNs}` : '';
}

/**
 * The held lock. If the process ends without releasing it, it removes the socket, which it still owns then.
 */
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

/**
 * Starts a server that sends our process id to whoever connects. Undefined if something is at the path
 * already.
 */
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

/** The process id of a socket's owner; '' if the owner does not answer, undefined if there is no owner. */
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
