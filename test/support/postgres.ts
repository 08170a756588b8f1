import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../../storage/database/open-database.ts';

/** A Postgres for tests, on a port of this machine. */
export interface TestPostgres {
  port: number;
  /** The address, with the password, of the database of that name. */
  url(name: string): string;
  /** Creates a database and resolves to its address; a `migrated` one is copied from a template. */
  createDatabase(kind: 'empty' | 'migrated'): Promise<string>;
  /** Runs SQL as the superuser. */
  run(sql: string, name?: string): Promise<void>;
  /** Terminates all sessions of the database at that address; resolves when they have ended. */
  breakOff(url: string): Promise<void>;
  /** How many deadlocks the database at that address has had, as reported by sessions that have ended. */
  deadlocks(url: string): Promise<number>;
}

/** A Postgres whose data is removed when it stops. */
export interface RunningPostgres extends TestPostgres {
  /** The process that its others are children of. */
  pid: number;
  /** Suspends all its processes: it accepts connections and bytes, and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

const PASSWORD = 'p@ss:word/1';
const TEMPLATE = 'convenor_template';

/** The folder of Postgres's programs, if it is installed. */
export function findPostgres(): string | undefined {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(':'), ...versions.map((v) => join(installed, v, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Starts a Postgres in a temporary folder, with a migrated template. */
export async function startPostgres(): Promise<RunningPostgres> {
  const bin = findPostgres();
  if (!bin) throw new Error('Postgres is not installed (initdb is not on the PATH)');
  const home = mkdtempSync(join(tmpdir(), 'convenor-postgres-'));
  const port = await freePort();
  const server = launch(bin, home, port);
  const main = server.pid ?? 0;
  const frozen = new Set<number>();
  const freeze = (pid: number) => {
    if (signal(pid, 'SIGSTOP')) frozen.add(pid);
  };
  const thaw = () => {
    for (const pid of frozen) signal(pid, 'SIGCONT');
    frozen.clear();
  };
  process.once('exit', thaw);
  const postgres = postgresOn(port);
  await untilAnswers(() => postgres.run('SELECT 1'), server);
  await makeTemplate(postgres);
  return {
    ...postgres,
    pid: main,
    freeze() {
      freeze(main); // first, so that it starts no other processes
      for (const pid of childrenOf(main)) freeze(pid);
    },
    thaw,
    async stop() {
      thaw();
      if (server.exitCode === null) {
        server.kill('SIGQUIT');
        await once(server, 'exit');
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Sends a signal; false if there is no such process any more. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** The processes that this one has started. */
export const childrenOf = (pid: number): number[] =>
  spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line !== '')
    .map(Number);

/** Connects to a Postgres that this or another process started on that port. */
export function postgresOn(port: number): TestPostgres {
  const url = (name: string) =>
    `postgresql://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${name}`;
  const ask = async (sql: string, name = 'postgres') => {
    const client = new pg.Client({ connectionString: url(name) });
    await client.connect();
    return client.query(sql).finally(() => client.end());
  };
  const run = async (sql: string, name?: string) => void (await ask(sql, name));
  const nameOf = (address: string) => new URL(address).pathname.slice(1);
  return {
    port,
    url,
    run,
    // With a time limit, pg_terminate_backend waits until each session has ended.
    breakOff: (address) =>
      run(
        `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '${nameOf(address)}'`,
      ),
    async deadlocks(address) {
      const name = nameOf(address);
      const { rows } = await ask(`SELECT deadlocks FROM pg_stat_database WHERE datname = '${name}'`);
      return Number(rows[0].deadlocks);
    },
    async createDatabase(kind) {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await run(`CREATE DATABASE ${name}${kind === 'migrated' ? ` TEMPLATE ${TEMPLATE}` : ''}`);
      return url(name);
    },
  };
}

async function makeTemplate({ run, url }: TestPostgres): Promise<void> {
  await run(`CREATE DATABASE ${TEMPLATE}`);
  const database = await openDatabase({ url: url(TEMPLATE), dataDir: '' });
  await database.close();
}

function launch(bin: string, home: string, port: number): ChildProcess {
  const owner = postgresOwner(home);
  const data = join(home, 'data');
  const secret = join(home, 'password');
  writeFileSync(secret, PASSWORD);
  const args = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`];
  execFileSync(join(bin, 'initdb'), [...args, '-N', '--no-locale', '-E', 'UTF8'], {
    ...owner,
    stdio: 'pipe',
  });
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 200,
    timezone: 'Europe/London', // reveals sessions that fail to set UTC
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...owner, stdio: 'ignore' });
  process.once('exit', () => {
    server.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });
  return server;
}

/** The user to run Postgres as. It refuses to run as root, so for root it is `postgres`, who becomes the folder's owner. */
function postgresOwner(home: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(home, owner.uid, owner.gid);
  return owner;
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given out');
  return address.port;
}

async function untilAnswers(ask: () => Promise<void>, server: ChildProcess): Promise<void> {
  for (;;) {
    const error: unknown = await ask().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) return;
    if (server.exitCode !== null) throw new Error('Postgres did not start', { cause: error });
    await delay(20);
  }
}
