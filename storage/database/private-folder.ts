import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statfsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { errorCode, SetupError } from './setup-error.ts';

const LONGEST = 75; // a socket's whole path must stay under 100 characters, so that it fits every system

/**
 * Creates a folder that only this user can enter, and the folders above it if needed. Returns its real path.
 * Throws SetupError if it cannot be created or written to.
 */
export function ensurePrivateFolder(folder: string): string {
  const path = resolve(folder);
  try {
    makeFolder(path);
    rmSync(mkdtempSync(join(path, '.write-')), { recursive: true });
    return realpathSync(path);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/**
 * Creates the folder and those above it, one by one. Node's own recursive option never ends if nothing can be
 * created, as in /proc.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error; // another process was quicker
  }
}

function unwritable(path: string, cause: unknown): SetupError {
  if (errorCode(cause) === 'ENOSPC') return diskFull(path, cause);
  return new SetupError(
    `Convenor cannot write to its data folder ${path} (${errorCode(cause)}).`,
    `Give this user the folder (sudo chown -R "$(id -un)" ${path}), or set DATA_DIR to a folder it can write to.`,
    cause,
  );
}

/** Whether the disk of a path has less than 16 MB free, which is too little to open a database. */
export function isDiskFull(path: string): boolean {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize < 16 * 1024 * 1024;
}

/** The SetupError for a full disk. */
export function diskFull(path: string, cause?: unknown): SetupError {
  return new SetupError(
    `The disk that holds ${path} is full.`,
    `Make room (df -h ${path} shows how much is left), or set DATA_DIR to a folder on another disk, and start again.`,
    cause,
  );
}

/** A path to a folder that is short enough for sockets in it. It is valid until `remove` is called. */
export interface ShortPath {
  path: string;
  remove(): void;
}

/** The folder's own path or, if that is too long for a socket, a link to it in the temporary folder. */
export function shortPath(folder: string): ShortPath {
  if (Buffer.byteLength(folder) <= LONGEST) return { path: folder, remove: () => {} };
  const home = mkdtempSync(join(tmpdir(), 'convenor-'));
  const path = join(home, 'd');
  symlinkSync(folder, path, 'dir');
  return { path, remove: () => rmSync(home, { recursive: true, force: true }) };
}
