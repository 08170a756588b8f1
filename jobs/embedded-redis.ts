import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { FolderTaken, lockFolder } from '../storage/database/folder-lock.ts';
import { ensurePrivateFolder, shortPath } from '../storage/database/private-folder.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import { ping, processOf, type RedisServer } from './redis-server.ts';

const SERVERS = ['valkey-server', 'redis-server'];
const START_MS = 30_000;
const LOOK_MS = 25;

/**
 * Starts a Redis in `redis/` of the data folder, or inside this process when none of the programs `servers` is
 * installed. The process that holds the folder's lock starts the server, or adopts one left by a process that died,
 * and stops it at the end; any other process shares it and leaves it running.
 */
export async function startEmbeddedRedis(dataDir: string, servers = SERVERS): Promise<RedisServer> {
  const program = servers.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
  if (!program) return startInProcess();
  const folder = ensurePrivateFolder(join(resolve(dataDir), 'redis'));
  const short = shortPath(folder);
  const address = join(short.path, 'redis.sock');
  const found = { where: `the embedded Redis in ${folder}`, address };
  try {
    const lock = await lockFolder(folder);
    const release = async () => {
      await lock.release();
      short.remove();
    };
    try {
      if (await answers(address)) {
        const pid = await processOf(address);
        const disarm = terminateOnExit(() => terminate(pid));
        return { ...found, kind: 'adopted', stop: () => shutDown(address).then(disarm).then(release) };
      }
      const { child, disarm } = await launch(program, folder, address);
      return {
        ...found,
        kind: 'spawned',
        stop: () => shutDown(address, child).then(disarm).then(release),
      };
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    // The process that holds the lock may still be starting the server.
    if (error instanceof FolderTaken && (await answersWithin(address, START_MS))) {
      return { ...found, kind: 'adopted', stop: async () => short.remove() };
    }
    short.remove();
    throw error;
  }
}

const answers = (address: string) =>
  ping(address).then(
    () => true,
    () => false,
  );

async function answersWithin(address: string, ms: number, alive = () => true): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end && alive()) {
    if (await answers(address)) return true;
    await delay(LOOK_MS);
  }
  return false;
}

/** Terminates the server if this process exits without having stopped it. Returns a function that cancels this. */
function terminateOnExit(terminate: () => void): () => void {
  process.once('exit', terminate);
  return () => void process.off('exit', terminate);
}

/** Sends SIGTERM to another process. It is no error if that process is gone. */
function terminate(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {}
}

interface Launched {
  child: ChildProcess;
  disarm(): void;
}

/** Starts the server apart from this process, so that Ctrl-C does not reach it before the workers have finished. */
async function launch(program: string, folder: string, address: string): Promise<Launched> {
  const log = join(folder, 'redis.log');
  const settings = {
    port: '0',
    unixsocket: address,
    unixsocketperm: '700',
    dir: folder,
    logfile: log,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.unref();
  const disarm = terminateOnExit(() => child.kill('SIGTERM'));
  if (await answersWithin(address, START_MS, () => child.exitCode === null)) return { child, disarm };
  child.kill('SIGKILL');
  disarm();
  throw new SetupError(
    `The embedded Redis in ${folder} did not start. It said: ${lastLines(log)}`,
    `Move its files away and start again; the database holds everything in them: mv ${folder} ${folder}.broken`,
  );
}

function lastLines(log: string): string {
  if (!existsSync(log)) return 'nothing';
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join(' / ');
}

/** Has the server save its data and exit, and waits until it has. It is no error if the server is gone. */
async function shutDown(address: string, child?: ChildProcess): Promise<void> {
  const redis = new Redis(address, {
    retryStrategy: () => null,
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => {});
  const ended = once(redis, 'end');
  redis.shutdown().catch(() => {}); // the server closes the connection instead of answering
  await ended;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.ref(); // otherwise this process could exit before the server does
  await once(child, 'exit');
}

async function startInProcess(): Promise<RedisServer> {
  const { createRedisServer } = await import('js-redis-server');
  const server = await createRedisServer({ port: 0 });
  const clients = new Set<Socket>();
  server.server.server.on('connection', (socket: Socket) => {
    clients.add(socket);
    socket.once('close', () => clients.delete(socket));
  });
  return {
    kind: 'in-process',
    where: 'a Redis inside this process, in memory',
    address: `redis://127.0.0.1:${server.port}`,
    warning:
      'No valkey-server or redis-server was found, so a small one in this process is used. It is for trying things out: ' +
      'install one (on Debian: sudo apt install redis-server), or set REDIS_URL.',
    async stop() {
      const closed = server.close(); // on its own, this waits until every client has disconnected
      for (const socket of clients) socket.destroy();
      await closed;
    },
  };
}
