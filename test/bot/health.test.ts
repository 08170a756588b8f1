import { afterEach, expect, test, vi } from 'vitest';
import { createHealthRoutes, type Probes } from '../../bot/health.ts';
import { createHttpServer } from '../../bot/http-server.ts';
import { createLog } from '../../bot/log.ts';
import { NotWritable } from '../../storage/database/writing.ts';

const lines: string[] = [];
const log = createLog({ level: 'info', stream: { write: (line) => void lines.push(line) } });
let stop = async () => {};

afterEach(async () => {
  vi.useRealTimers();
  await stop();
});

const well: Probes = { database: async () => {}, redis: async () => {}, oldestUnsentSeconds: async () => 12 };

async function ask(path: string, probes: Partial<Probes> = {}) {
  const server = createHttpServer({ routes: createHealthRoutes({ ...well, ...probes }, log), log });
  stop = () => server.close(0);
  const port = await server.listen('127.0.0.1', 0);
  const again = async () => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: await response.json() };
  };
  return { ...(await again()), again };
}

const fail = async () => Promise.reject(new Error('connect ECONNREFUSED redis://:secret@cache'));
/** Only those: the requests themselves need the others. */
const TIMERS: Parameters<typeof vi.useFakeTimers>[0] = { toFake: ['setTimeout', 'clearTimeout'] };
const never = () => new Promise<never>(() => {});

test('/healthz is well while the process answers, whatever else fails', async () => {
  expect(await ask('/healthz', { database: fail })).toMatchObject({
    status: 200,
    body: { name: 'convenor', status: 'up' },
  });
});

test('/readyz is ready, and tells how long the oldest message has waited', async () => {
  expect(await ask('/readyz')).toMatchObject({
    status: 200,
    body: { status: 'ready', failing: [], oldestUnsentSeconds: 12 },
  });
});

test('/readyz names what fails, and leaves the reason to the log', async () => {
  const { status, body } = await ask('/readyz', { redis: fail });
  expect(status).toBe(503);
  expect(body).toEqual({ status: 'not ready', failing: ['redis'], oldestUnsentSeconds: 12 });
  expect(lines.join('')).toMatch(/ECONNREFUSED/);
  expect(lines.join('')).not.toMatch(/:secret@/);
});

test('/readyz says of a database that answers why it takes nothing', async () => {
  const database = () => Promise.reject(new NotWritable('its disk is full'));
  const { status, body } = await ask('/readyz', { database });
  expect(status).toBe(503);
  expect(body).toMatchObject({ failing: ['database'], why: { database: 'its disk is full' } });
  expect(lines.join('')).toContain('the database cannot be written to: its disk is full');
});

test('/readyz is not ready when messages are stuck', async () => {
  const { status, body } = await ask('/readyz', { oldestUnsentSeconds: async () => 901 });
  expect([status, body]).toEqual([
    503,
    { status: 'not ready', failing: ['outbox'], oldestUnsentSeconds: 901 },
  ]);
});

test('a part that does not answer within two seconds fails', async () => {
  vi.useFakeTimers(TIMERS);
  const database = vi.fn(never);
  const asked = ask('/readyz', { database });
  await vi.waitUntil(() => database.mock.calls.length > 0, { interval: 1 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await asked).toMatchObject({ status: 503, body: { failing: ['database'] } });
});

test('many who ask at once share one look, and a second later it looks again', async () => {
  vi.useFakeTimers(TIMERS);
  const database = vi.fn(async () => {});
  const { again } = await ask('/readyz', { database });
  await vi.advanceTimersByTimeAsync(999);
  await Promise.all([again(), again(), again()]);
  expect(database).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await again();
  expect(database).toHaveBeenCalledTimes(2);
});
