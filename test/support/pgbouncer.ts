import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './postgres.ts';

/** The path of PgBouncer, if it is installed. */
export const findPgBouncer = (): string | undefined =>
  [...(process.env.PATH ?? '').split(':'), '/usr/sbin']
    .map((folder) => join(folder, 'pgbouncer'))
    .find((file) => existsSync(file));

/** Starts a PgBouncer with transaction pooling for the database at `url`. Resolves to its address and how to stop it. */
export async function startPgBouncer(
  url: string,
  settings: Record<string, string> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const program = findPgBouncer();
  if (!program) throw new Error('PgBouncer is not installed');
  const { hostname, port, pathname, username, password } = new URL(url);
  const name = pathname.slice(1);
  const listens = await freePort();
  const all = {
    listen_addr: '127.0.0.1',
    listen_port: String(listens),
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: 'transaction',
    default_pool_size: '4',
    ...settings,
  };
  const target = `host=${hostname} port=${port} user=${username} password='${decodeURIComponent(password)}'`;
  const home = mkdtempSync(join(tmpdir(), 'convenor-pgbouncer-'));
  const file = join(home, 'pgbouncer.ini');
  const owner = notRoot();
  if (owner) chownSync(home, owner.uid, owner.gid);
  const lines = Object.entries(all).map(([key, value]) => `${key} = ${value}`);
  writeFileSync(file, `[databases]\n${name} = ${target}\n[pgbouncer]\n${lines.join('\n')}\n`);
  const child = spawn(program, ['--quiet', file], { ...owner, stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  while (!(await listensOn(listens))) {
    if (child.exitCode !== null) throw new Error('PgBouncer did not start');
    await delay(20);
  }
  return {
    url: `postgresql://anyone@127.0.0.1:${listens}/${name}`,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGQUIT');
        await once(child, 'exit');
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The user to run it as, as PgBouncer refuses to run as root. */
function notRoot(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function listensOn(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
