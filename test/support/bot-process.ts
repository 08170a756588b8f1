import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEmbeddedRedis } from '../../jobs/embedded-redis.ts';
import { FolderTaken, lockFolder } from '../../storage/database/folder-lock.ts';
import { freePort } from './postgres.ts';
import { embeddedTemplate } from './template.ts';

export type Env = Record<string, string>;

/** The bot as people run it: the bundle, in a process of its own. */
export interface BotProcess {
  /** "http://127.0.0.1:40123" */
  url: string;
  pid: number;
  /** All that it has printed and logged so far. */
  output(): string;
  /** Asks it to stop, and waits until it has exited. Resolves to its exit code, or null if it had to be killed. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGHUP'): Promise<number | null>;
  /** Kills it with `kill -9`, and waits until it has exited. An embedded Redis keeps running. */
  kill(): Promise<void>;
}

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const OUR_BUNDLE = join(root, 'dist/convenor.js');

/**
 * Settings that connect the bot to a Slack that does not exist, so that it starts without its playground, whose sample
 * takes far longer than the rest of a start.
 */
export const IN_SLACK = {
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_BOT_TOKEN: 'xoxb-not-a-token',
  SLACK_API_URL: 'http://127.0.0.1:1/api/',
};

/**
 * Starts the bot and resolves once it is up; rejects with its output if it exits instead. It has only the settings in
 * `env`, a free port unless `PORT` is given, and a data folder that is removed with it unless `DATA_DIR` is given. Its
 * embedded database is prepared beforehand, which is far quicker, unless it is to be `new`. It is built from the current
 * sources, unless a `bundle` is given.
 */
export async function startBotProcess({
  env = {},
  database = 'prepared',
  bundle,
}: {
  env?: Env;
  database?: 'prepared' | 'new';
  bundle?: string | undefined;
} = {}): Promise<BotProcess> {
  const settings = await withPlace(env);
  if (database === 'prepared') await prepareDatabase(settings);
  const { child, output } = await launch(settings, { bundle });
  const gone = once(child, 'exit');
  const own = env.DATA_DIR === undefined ? settings.DATA_DIR : undefined;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await gone;
    }
    if (own) await removeDataFolder(own);
    return child.exitCode;
  };
  if (!(await comesUp(child, output))) {
    await end('SIGKILL');
    throw new Error(`The bot did not start:\n${output()}`);
  }
  return {
    url: `http://127.0.0.1:${settings.PORT}`,
    pid: child.pid ?? 0,
    output,
    stop: (signal = 'SIGTERM') => end(signal),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** Starts a bot without waiting for it. The caller ends it and removes its data folder, which is in `env`. */
export async function launchBot(env: Env & { DATA_DIR: string }): ReturnType<typeof launch> {
  const settings = await withPlace(env);
  await prepareDatabase(settings);
  return launch(settings);
}

/** Starts a bot that must refuse to start. Resolves to its exit code and output. */
export async function refusedStart(env: Env): Promise<{ code: number | null; said: string }> {
  const settings = await withPlace(env);
  await prepareDatabase(settings);
  const { child, output } = await launch(settings);
  const up = await comesUp(child, output);
  if (up) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  if (env.DATA_DIR === undefined) await removeDataFolder(settings.DATA_DIR);
  if (up) throw new Error(`The bot started, though it should not have:\n${output()}`);
  return { code: child.exitCode, said: output() };
}

/** Runs another command of the bot, such as `doctor`, to its end. Resolves to its exit code and output. */
export async function runBotCommand(
  command: string,
  env: Env,
): Promise<{ code: number | null; said: string }> {
  const { child, output } = await launch(await withPlace(env), { command });
  await once(child, 'close');
  return { code: child.exitCode, said: output() };
}

/** Starts another command of the bot without waiting for it. The caller ends it. */
export async function launchCommand(command: string, env: Env): ReturnType<typeof launch> {
  return launch(await withPlace(env), { command });
}

/** Creates an empty data folder for several bots in turn. Remove it with `removeDataFolder`. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'convenor-bot-'));

/** Removes a bot's folder, and stops the Redis that a killed bot leaves running there. */
export async function removeDataFolder(folder: string): Promise<void> {
  const redis = existsSync(join(folder, 'redis/redis.sock')) ? await startEmbeddedRedis(folder) : undefined;
  await redis?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function withPlace<E extends Env>(env: E): Promise<E & { PORT: string; DATA_DIR: string }> {
  const DATA_DIR = env.DATA_DIR ?? newDataFolder();
  const needsKey = env.DATABASE_URL !== undefined && !existsSync(join(DATA_DIR, 'sealing.key'));
  return {
    ...(needsKey && { SEALING_KEY: KEY }),
    ...env,
    PORT: env.PORT ?? String(await freePort()),
    DATA_DIR,
  };
}

/** The sealing key of bots with a `DATABASE_URL`, unless they are given another. */
const KEY = 'the key of bots that are under test';

/** Copies an empty, migrated embedded database to where the bot would create one. */
async function prepareDatabase({ DATA_DIR, DATABASE_URL }: Env & { DATA_DIR: string }): Promise<void> {
  if (!existsSync(DATA_DIR)) return; // the bot makes it, or says why it cannot
  const folder = join(DATA_DIR, 'database');
  if (DATABASE_URL !== undefined || existsSync(folder)) return;
  mkdirSync(join(folder, 'postgres'), { recursive: true, mode: 0o700 });
  await run('tar', ['-xf', await embeddedTemplate(), '-C', join(folder, 'postgres')]);
}

/** The running bots, to be killed if the test is cut off. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Options that make V8 optimise little, because these bots live for seconds. Optimising the whole of an
 * embedded Postgres would cost as much as everything else they do. They behave the same.
 */
export const FOR_A_SHORT_LIFE = ['--wasm-lazy-compilation', '--liftoff-only', '--single-threaded-gc'];

/** Runs the bundle in a folder without `.env`, and without the test's own environment except what any program needs. */
async function launch(
  env: Env,
  { command = 'start', bundle }: { command?: string | undefined; bundle?: string | undefined } = {},
): Promise<{ child: ChildProcess; output(): string }> {
  if (!bundle) await ensureBundle();
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...FOR_A_SHORT_LIFE, bundle ?? OUR_BUNDLE, ...command.split(' ')],
    {
      cwd: tmpdir(),
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      child.emit('said');
    });
  }
  return { child, output: () => text };
}

/** Resolves to true once the bot says that it is up, or to false if it exits. */
function comesUp(child: ChildProcess, output: () => string): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (/ is up at http\S+\n/.test(output())) resolve(true);
    };
    child.on('said', look);
    child.once('close', () => resolve(false));
    look();
  });
}

let built: Promise<void> | undefined;

/** Bundles the sources if they have changed. A lock lets one test file at a time do so. */
function ensureBundle(): Promise<void> {
  built ??= (async () => {
    const lock = await takeTurn(join(root, 'node_modules/.cache/convenor/bundling'));
    try {
      await run(process.execPath, ['esbuild.config.mjs', '--if-stale'], { cwd: root });
    } finally {
      await lock.release();
    }
  })();
  return built;
}

async function takeTurn(folder: string): ReturnType<typeof lockFolder> {
  for (;;) {
    try {
      return await lockFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderTaken)) throw error;
      await delay(100);
    }
  }
}
