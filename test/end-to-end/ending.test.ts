import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { IN_SLACK, launchBot, removeDataFolder, startBotProcess } from '../support/bot-process.ts';
import { SOON } from '../support/network-at-work.ts';
import { freePort } from '../support/postgres.ts';
import { redisIsInstalled } from '../support/redis.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Where a bot is let loose: its data folder, and a temporary folder of its own, in which all that it leaves is seen. */
function ground() {
  const home = mkdtempSync(join(tmpdir(), 'convenor-ending-'));
  const [data, temporary] = [join(home, 'data'), join(home, 'tmp')];
  mkdirSync(temporary);
  onTestFinished(async () => {
    await removeDataFolder(data);
    rmSync(home, { recursive: true, force: true });
  });
  return {
    data,
    home,
    env: { DATA_DIR: data, TMPDIR: temporary, LOG_LEVEL: 'warn' },
    /** Processes that were told of its folders, sockets in them, and whatever lies in the temporary one. */
    left: () => [...processesNaming(home), ...socketsIn(data), ...readdirSync(temporary)],
  };
}

const processesNaming = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return `${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
      } catch {
        return ''; // gone since
      }
    })
    .filter((line) => line.includes(folder));

const socketsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isSocket())
        .map(({ name }) => name)
    : [];

/** Ends the bot by `end`, and tells how: its exit code, and whether it took less than ten seconds. */
async function endOf(
  child: ChildProcess,
  end: () => void,
): Promise<{ code: number | null; inTime: boolean }> {
  const asked = performance.now();
  const gone = once(child, 'exit');
  end();
  await gone;
  return { code: child.exitCode, inTime: performance.now() - asked < 10_000 };
}

describe.skipIf(skipWithout(redisIsInstalled))('a bot that is asked to stop while it starts', () => {
  test.each([
    ['when its Redis is up', (folder: string) => existsSync(join(folder, 'redis/redis.sock'))],
    ['when it has its database', (folder: string) => existsSync(join(folder, 'database/lock.sock'))],
    ['when it lays out the sample', (folder: string) => existsSync(join(folder, 'sealing.key'))],
  ])('%s, ends and leaves nothing behind', async (_, isThere) => {
    const { data, env, left } = ground();
    const { child, output } = await launchBot(env);
    await vi.waitUntil(() => isThere(data), SOON);
    expect(await endOf(child, () => child.kill('SIGTERM'))).toEqual({ code: 0, inTime: true });
    await expect.poll(left, SOON).toEqual([]);
    expect(output()).toMatch(/^Convenor is stopping: .* Ctrl-C again ends it at once\.$/m);
    expect(output()).not.toMatch(/ is up at /);
    expect(output()).not.toMatch(/"level":"(error|fatal)"/);
  });

  test('while its Redis does not answer, ends and leaves nothing behind', async () => {
    const { home, env, left } = ground();
    const { child } = await launchBot({ ...env, PATH: withMuteRedis(home) });
    await vi.waitUntil(() => existsSync(join(home, 'mute')), SOON);
    expect(await endOf(child, () => child.kill('SIGTERM'))).toEqual({ code: 0, inTime: true });
    await expect.poll(left, SOON).toEqual([]);
  });

  test('while another migrates its database, ends and leaves nothing behind', async () => {
    const { data, env, left } = ground();
    const DATABASE_URL = await newPostgresDatabase('empty');
    const client = new pg.Client(DATABASE_URL);
    await client.connect();
    onTestFinished(() => client.end());
    await client.query('SELECT pg_advisory_lock(72707369)');
    const { child } = await launchBot({ ...env, DATABASE_URL });
    await vi.waitUntil(() => existsSync(join(data, 'redis/redis.sock')), SOON);
    expect(await endOf(child, () => child.kill('SIGTERM'))).toEqual({ code: 0, inTime: true });
    await expect.poll(left, SOON).toEqual([]);
  });

  test('twice, ends at once and leaves nothing behind', async () => {
    const { home, env, left } = ground();
    const { child } = await launchBot({ ...env, PATH: withMuteRedis(home) });
    await vi.waitUntil(() => existsSync(join(home, 'mute')), SOON);
    child.kill('SIGTERM');
    expect(await endOf(child, () => child.kill('SIGINT'))).toMatchObject({ code: 1 });
    await expect.poll(left, SOON).toEqual([]);
  });
});

describe.skipIf(skipWithout(redisIsInstalled))('a bot that is up leaves nothing behind', () => {
  /** Has it throw where nobody catches, once it is sent SIGUSR2. */
  const BREAKABLE = `data:text/javascript,${encodeURIComponent("process.on('SIGUSR2', () => { throw new Error('broken'); })")}`;

  test('when it breaks', async () => {
    const { env, left } = ground();
    const bot = await startBotProcess({
      env: { ...IN_SLACK, ...env, NODE_OPTIONS: `--import=${BREAKABLE}` },
    });
    process.kill(bot.pid, 'SIGUSR2');
    await expect.poll(left, SOON).toEqual([]);
    await expect.poll(() => bot.output(), SOON).toContain('broken'); // what it wrote last may still be on its way
  });

  test('when it breaks after it took over what another left', async () => {
    const { env, left } = ground();
    const first = await startBotProcess({ env: { ...IN_SLACK, ...env } });
    await first.kill();
    expect(left()).not.toEqual([]);
    const bot = await startBotProcess({
      env: { ...IN_SLACK, ...env, NODE_OPTIONS: `--import=${BREAKABLE}` },
    });
    process.kill(bot.pid, 'SIGUSR2');
    await expect.poll(left, SOON).toEqual([]);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('when it is sent %s', async (signal) => {
    const { env, left } = ground();
    const bot = await startBotProcess({ env: { ...IN_SLACK, ...env, PORT: String(await freePort()) } });
    expect(await bot.stop(signal)).toBe(0);
    expect(left()).toEqual([]);
  });
});

/** A PATH on which a redis-server stands first that says nothing, once it has made a file `mute` in that folder. */
function withMuteRedis(folder: string): string {
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  const script = `#!/bin/sh\n[ "$1" = --version ] && exit\ntouch ${join(folder, 'mute')}\nexec tail -f ${join(folder, 'mute')}\n`;
  for (const name of ['valkey-server', 'redis-server'])
    writeFileSync(join(programs, name), script, { mode: 0o755 });
  return `${programs}:${process.env.PATH}`;
}
