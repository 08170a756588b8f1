import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  IN_SLACK,
  newDataFolder,
  refusedStart,
  removeDataFolder,
  startBotProcess,
} from '../support/bot-process.ts';

/** Bots start and stop here, some on a new database. */
vi.setConfig({ testTimeout: 60_000 });

const dataFolder = (): string => {
  const folder = newDataFolder();
  onTestFinished(() => removeDataFolder(folder));
  return folder;
};

describe('what is wrong is said in plain words, with what to do', () => {
  test('a port that another program has', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, said } = await refusedStart({ PORT: String(port) });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
    expect(said).toContain(`PORT=${port + 1} npm start`);
    expect(said).not.toMatch(/^ +at /m);
  });

  test('a port, or a data folder, that another Convenor has', async () => {
    const folder = dataFolder();
    const bot = await startBotProcess({ env: { ...IN_SLACK, DATA_DIR: folder } });
    onTestFinished(async () => void (await bot.stop()));
    const port = new URL(bot.url).port;
    const samePort = await refusedStart({ PORT: port });
    expect(samePort.said).toContain('is taken by another Convenor, which is running already');
    const sameFolder = await refusedStart({ DATA_DIR: folder });
    expect(sameFolder.code).toBe(1);
    expect(sameFolder.said).toContain(`is in use by process ${bot.pid}.`);
    expect(sameFolder.said).toContain(`kill ${bot.pid}`);
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
  });

  test('a data folder that cannot be made', async () => {
    const { code, said } = await refusedStart({ DATA_DIR: '/proc/nowhere' });
    expect(code).toBe(1);
    expect(said).toContain('Convenor cannot write to its data folder /proc/nowhere');
    expect(said).toContain('set DATA_DIR to a folder it can write to');
  });

  test('a database that does not answer', async () => {
    const { code, said } = await refusedStart({
      DATABASE_URL: 'postgresql://convenor:s3cret@127.0.0.1:1/convenor',
    });
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL');
    expect(said).toContain('127.0.0.1');
    expect(said).not.toContain('s3cret');
    expect(said).not.toMatch(/^ +at /m);
  });

  test('a Redis that does not answer', async () => {
    const { code, said } = await refusedStart({ REDIS_URL: 'redis://:s3cret@127.0.0.1:1' });
    expect(code).toBe(1);
    expect(said).toContain('REDIS_URL');
    expect(said).toContain('127.0.0.1');
    expect(said).not.toContain('s3cret');
    expect(said).not.toMatch(/^ +at /m);
  });

  test('several wrong settings, all in one go', async () => {
    const { code, said } = await refusedStart({
      PORT: 'eighty',
      TIMEZONE: 'Europe/Leeds',
      DATABASE_URL: 'mysql://localhost/convenor',
      CLOCK_START: 'tomorrow',
    });
    expect(code).toBe(2);
    expect(said).toContain('4 settings need mending');
    for (const name of ['PORT', 'TIMEZONE', 'DATABASE_URL', 'CLOCK_START'])
      expect(said).toMatch(new RegExp(`^  ${name} is .*\\n    For example: ${name}=`, 'm'));
  });

  test('half of a platform’s settings', async () => {
    const { code, said } = await refusedStart({
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      MICROSOFT_APP_ID: '00000000-0000-0000-0000-000000000000',
    });
    expect(code).toBe(2);
    for (const name of ['SLACK_BOT_TOKEN', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'])
      expect(said).toContain(`${name} is missing`);
    expect(said).not.toContain('0123456789abcdef');
  });

  test('production without stores, platforms or the real time', async () => {
    const { code, said } = await refusedStart({
      NODE_ENV: 'production',
      CLOCK_START: '2027-06-01T08:00:00Z',
    });
    expect(code).toBe(2);
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'SEALING_KEY', 'SLACK_SIGNING_SECRET', 'CLOCK_START'])
      expect(said).toContain(name);
  });
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('stops the bot cleanly, and its data can be opened again at once', async () => {
    const folder = dataFolder();
    const env = { ...IN_SLACK, DATA_DIR: folder };
    const first = await startBotProcess({ env, database: 'new' });
    const asked = Date.now();
    expect(await first.stop(signal)).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(first.output()).not.toMatch(/"level":"(warn|error|fatal)"/);
    const second = await startBotProcess({ env });
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
    expect(await second.stop(signal)).toBe(0);
  });
});

test.skipIf(process.platform !== 'linux')('nothing is opened to other machines', async () => {
  const bot = await startBotProcess();
  onTestFinished(async () => void (await bot.stop()));
  const { port } = new URL(bot.url);
  const opened = [bot.pid, ...childrenOf(bot.pid)].flatMap(listeningOn);
  expect(opened).toContain(`127.0.0.1:${port}`);
  expect(opened.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([]);
});

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
    .flatMap((child) => (child.trim() === '' ? [] : [Number(child), ...childrenOf(Number(child))]));

/** The addresses on which a process waits for connections, "127.0.0.1:3978"; those of IPv6 as the kernel spells them. */
function listeningOn(pid: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return []; // closed since
      }
    }),
  );
  const LISTEN = '0A';
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN && sockets.has(fields[9] ?? ''))
      .map((fields) => toAddress(fields[1] ?? '')),
  );
}

/** "0100007F:0F8A" is 127.0.0.1:3978: the kernel writes IPv4 addresses back to front. */
function toAddress(hex: string): string {
  const [host = '', port = ''] = hex.split(':');
  const parts = host.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
  return `${parts.length === 4 ? parts.reverse().join('.') : host}:${Number.parseInt(port, 16)}`;
}
