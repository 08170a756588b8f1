import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { childrenOf, freePort } from '../support/postgres.ts';

/** A bot as it is started: what Node is told to run, in which folder, with which settings. */
export interface Program {
  name: string;
  args: string[];
  folder: string;
  env: Record<string, string>;
}

/** A bot at work in a process of its own, looked at from outside. */
export interface Running {
  url: string;
  /** From its start until `/readyz` answered 200, in milliseconds. */
  readyMs: number;
  /** What the process itself has used so far, in milliseconds; neither its database's nor its Redis's share. */
  cpuMs(): number;
  /** What it holds in memory, in megabytes. */
  memoryMb(): number;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 5;
const GIVE_UP_MS = 60_000;
/** `getconf CLK_TCK` on every Linux that matters: /proc counts in hundredths of a second. */
const TICK_MS = 10;

/** Starts a program and waits until it is ready. Throws, with what it said, when it ends before that. */
export async function run({ name, args, folder, env }: Program): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = lastWords(child);
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - started > GIVE_UP_MS)
      throw new Error(`${name} did not start:\n${said()}`);
    await delay(LOOK_EVERY_MS);
  }
  const readyMs = performance.now() - started;
  return {
    url,
    readyMs,
    cpuMs: () => cpuMs(child.pid),
    memoryMb: () => memoryMb(child.pid),
    stop: async () => {
      if (child.exitCode !== null) throw new Error(`${name} ended by itself:\n${said()}`);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const isReady = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(`${url}/readyz`, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });

function lastWords(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text = (text + piece).slice(-4000);
    });
  return () => text;
}

const cpuMs = (pid: number | undefined): number => {
  const { user, system } = ticksOf(pid);
  return (user + system) * TICK_MS;
};

/** What this process, its children and those of its children that have ended have used. */
export function familyCpuMs(pid: number): number {
  // The children first: of one that ends meanwhile, its parent tells.
  const alive = childrenOf(pid).reduce((sum, child) => sum + cpuIfAlive(child), 0);
  const { user, system, endedUser, endedSystem } = ticksOf(pid);
  return (user + system + endedUser + endedSystem) * TICK_MS + alive;
}

const cpuIfAlive = (pid: number): number => {
  try {
    return cpuMs(pid);
  } catch {
    return 0;
  }
};

/** The name of the program may hold anything, so what is read begins after its closing bracket. */
function ticksOf(pid: number | undefined) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return { user, system, endedUser, endedSystem };
}

function memoryMb(pid: number | undefined): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
