import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { ping } from '../../jobs/redis-server.ts';
import { freePort, startPostgres } from '../support/postgres.ts';
import { familyCpuMs } from './running.ts';

/** A Postgres and a Redis apart from the bot, as in production; Postgres does not wait for the disk. */
export interface Stores {
  /** Settings that make a bot use them, with a database of its own. */
  env(): Promise<Record<string, string>>;
  /** The address of a database with nothing in it. */
  empty(): Promise<string>;
  /** The address of a database with one table, "notes". */
  notes(): Promise<string>;
  redisUrl: string;
  /** Tidies a database up after it was filled, so that this is not done while it is measured. */
  tidy(url: string): Promise<void>;
  /** What Postgres has used of the processor so far, in milliseconds. */
  postgresCpuMs(): number;
  stop(): Promise<void>;
}

/** Starts both; what Redis writes lies in `folder`. Throws where one of them is not installed. */
export async function startStores(folder: string): Promise<Stores> {
  const postgres = await startPostgres();
  const redis = await startRedis(folder);
  return {
    env: async () => ({ DATABASE_URL: await postgres.createDatabase('empty'), REDIS_URL: redis.url }),
    empty: () => postgres.createDatabase('empty'),
    notes: async () => {
      const url = await postgres.createDatabase('empty');
      const columns =
        'id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), user_id text, text text';
      await postgres.run(`CREATE TABLE notes (${columns})`, new URL(url).pathname.slice(1));
      return url;
    },
    redisUrl: redis.url,
    tidy: async (url) => {
      await postgres.run('VACUUM ANALYZE', new URL(url).pathname.slice(1));
      await postgres.run('CHECKPOINT');
    },
    postgresCpuMs: () => familyCpuMs(postgres.pid),
    stop: async () => {
      redis.process.kill('SIGKILL');
      await postgres.stop();
    },
  };
}

async function startRedis(folder: string): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];
  const process = spawn('redis-server', ['--port', String(port), '--dir', folder, ...settings], {
    stdio: 'ignore',
  });
  await once(process, 'spawn');
  while (!(await answers(url))) await delay(20);
  return { url, process };
}

const answers = (url: string): Promise<boolean> =>
  ping(url).then(
    () => true,
    () => false,
  );
