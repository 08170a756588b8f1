import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { Redis } from 'ioredis';
import { vi } from 'vitest';
import { ping } from '../../jobs/redis-server.ts';
import { freePort } from './postgres.ts';

/** A Redis of the test's own on a port of this machine, without persistence. */
export type RedisProcess = Awaited<ReturnType<typeof startRedisProcess>>;

export async function startRedisProcess() {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const launch = async (): Promise<ChildProcess> => {
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn('redis-server', settings, { cwd: tmpdir(), stdio: 'ignore' });
    const answers = () =>
      ping(url).then(
        () => true,
        () => false,
      );
    await vi.waitUntil(answers, { timeout: 60_000, interval: 25 });
    return child;
  };
  let child = await launch();
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url,
    kill,
    /** Suspends it: it accepts connections and bytes, and answers nothing. */
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    /** Starts it again, empty, on the same port. */
    async start(): Promise<void> {
      child = await launch();
    },
    /** How many commands it has carried out. */
    async commands(): Promise<number> {
      const redis = new Redis(url);
      const stats = await redis.info('stats').finally(() => redis.disconnect());
      return Number(/total_commands_processed:(\d+)/.exec(stats)?.[1]);
    },
    /** Breaks off its connections, save of whoever listens in: a bot connects again, and then ticks without waiting for the minute. */
    async hangUp(): Promise<void> {
      const redis = new Redis(url);
      const clients = String(await redis.client('LIST', 'TYPE', 'NORMAL')).split('\n');
      const ids = clients.flatMap((client) => /^id=(\d+) .* flags=[^O ]+ /.exec(client)?.[1] ?? []);
      const own = String(await redis.client('ID'));
      for (const id of ids.filter((each) => each !== own)) await redis.client('KILL', 'ID', id);
      redis.disconnect();
    },
    /** Empties it while it runs. */
    async flush(): Promise<void> {
      const redis = new Redis(url);
      await redis.flushall().finally(() => redis.disconnect());
    },
  };
}
