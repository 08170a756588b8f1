import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { createRedisServer } from 'js-redis-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, openRedis, type RedisServer } from '../../jobs/redis.ts';
import { temporaryFolder } from '../support/folder.ts';
import { freePort } from '../support/postgres.ts';
import { runProgram } from '../support/program.ts';
import { redisIsInstalled, redisServers } from '../support/redis.ts';
import { skipWithout } from '../support/skip.ts';

const client = (server: RedisServer) => {
  const redis = connect(server, 'worker');
  onTestFinished(async () => redis.disconnect());
  return redis;
};

const open = async (dataDir: string) => {
  const server = await openRedis({ dataDir });
  onTestFinished(() => server.stop());
  return server;
};

/** A process that opens the Redis of a folder, says how, and stays until it is killed. */
const holder = (dataDir: string) => {
  const program = runProgram(`
    import { openRedis } from './jobs/redis.ts';
    const server = await openRedis({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('opened', server.kind);
    setInterval(() => {}, 1000);
  `);
  onTestFinished(() => program.kill());
  return program;
};

describe.each(redisServers())('%s', (_name, start) => {
  test('carries a job from a queue to a worker', async () => {
    const server = await start();
    onTestFinished(() => server.stop());
    const queue = new Queue('greetings', { connection: client(server) });
    const worker = new Worker('greetings', async (job) => `hello ${job.data.name}`, {
      connection: client(server),
    });
    const completed = once(worker, 'completed');
    await queue.add('greet', { name: 'Ann' });
    const [, answer] = await completed;
    expect(answer).toBe('hello Ann');
    await worker.close();
    await queue.close();
  });

  test('does not answer any more once it has stopped', async () => {
    const server = await start();
    const redis = connect(server, 'queue');
    onTestFinished(async () => redis.disconnect());
    await once(redis, 'ready');
    await server.stop();
    await expect(redis.set('key', 'value')).rejects.toThrow();
  });
});

describe.skipIf(skipWithout(redisIsInstalled))('the embedded Redis', () => {
  test('keeps what it holds when it is stopped and started', async () => {
    const dataDir = temporaryFolder();
    const first = await openRedis({ dataDir });
    expect(first.kind).toBe('spawned');
    await client(first).set('key', 'value');
    await first.stop();
    const second = await open(dataDir);
    expect(second.kind).toBe('spawned');
    expect(await client(second).get('key')).toBe('value');
  });

  test('never throws jobs away for want of memory, and writes them down', async () => {
    const redis = client(await open(temporaryFolder()));
    expect(await redis.config('GET', 'maxmemory-policy')).toContain('noeviction');
    expect(await redis.config('GET', 'appendonly')).toContain('yes');
  });

  test('can be reached by this user alone', async () => {
    const server = await open(temporaryFolder());
    expect(statSync(dirname(server.address)).mode & 0o077).toBe(0);
    expect(await client(server).config('GET', 'port')).toContain('0');
  });

  test('works in a folder whose path is too long for a socket', async () => {
    const server = await open(join(temporaryFolder(), 'a-long-name'.repeat(12)));
    expect(server.address.length).toBeLessThan(100);
    expect(await client(server).ping()).toBe('PONG');
  });

  test('left by a process that was killed, is taken over and stopped in the end', async () => {
    const dataDir = temporaryFolder();
    const first = holder(dataDir);
    expect(await first.line('opened')).toBe('spawned');
    await first.kill();

    const heir = await openRedis({ dataDir });
    expect(heir.kind).toBe('adopted');
    await heir.stop();
    expect((await open(dataDir)).kind).toBe('spawned');
  });

  test('is shared with a second process, which leaves it running', async () => {
    const dataDir = temporaryFolder();
    const first = await open(dataDir);
    await client(first).set('key', 'value');
    const second = holder(dataDir);
    expect(await second.line('opened')).toBe('adopted');
    await second.kill();
    expect(await client(first).get('key')).toBe('value');
  });

  test('is started once by four at the same time', async () => {
    const dataDir = temporaryFolder();
    const four = await Promise.all([1, 2, 3, 4].map(() => open(dataDir)));
    expect(four.map(({ kind }) => kind).sort()).toEqual(['adopted', 'adopted', 'adopted', 'spawned']);
    const runs = await Promise.all(four.map((server) => client(server).info('server')));
    expect(new Set(runs.map((info) => /run_id:(\w+)/.exec(info)?.[1])).size).toBe(1);
  });

  test('says what its program said when it cannot start', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'redis', 'redis.sock'), { recursive: true });
    await expect(openRedis({ dataDir })).rejects.toThrow(
      /did not start. It said: .*socket.*\n.*mv .*redis/is,
    );
  });

  test('asks for the password when REDIS_URL has the wrong one', async () => {
    const server = await open(temporaryFolder());
    const port = String(await freePort());
    const redis = client(server);
    await redis.config('SET', 'requirepass', 'right');
    await redis.config('SET', 'port', port);
    await redis.config('SET', 'bind', '127.0.0.1');
    const url = `redis://:wrong@127.0.0.1:${port}`;
    await expect(openRedis({ url, dataDir: '' })).rejects.toThrow(
      /refused the user name or password in REDIS_URL/,
    );
    await redis.config('SET', 'requirepass', '');
    const right = await openRedis({ url: `redis://127.0.0.1:${port}`, dataDir: '' });
    expect(right).toMatchObject({ kind: 'url', where: `Redis at 127.0.0.1:${port}` });
  });
});

test('a REDIS_URL where nothing answers is named at once, with what to do', async () => {
  const url = `redis://someone:secret@127.0.0.1:${await freePort()}`;
  const error: unknown = await openRedis({ url, dataDir: '' }).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(
    /does not answer at the address in REDIS_URL \(127.0.0.1:\d+\): .*ECONNREFUSED/,
  );
  expect(String(error)).toContain('redis-server --appendonly yes');
  expect(String(error)).not.toContain('secret');
});

test('while Redis is away a queue fails at once, and a worker waits until it is back', async () => {
  const port = await freePort();
  const away: RedisServer = {
    kind: 'url',
    where: 'nowhere',
    address: `redis://127.0.0.1:${port}`,
    stop: async () => {},
  };
  const queue = connect(away, 'queue');
  onTestFinished(() => queue.disconnect());
  await expect(queue.ping()).rejects.toThrow();
  const waiting = client(away).ping();
  const server = await createRedisServer({ port });
  expect(await waiting).toBe('PONG');
  void server.close();
});
