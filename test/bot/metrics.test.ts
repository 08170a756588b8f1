import { afterAll, beforeAll, expect, test } from 'vitest';
import { countedLog } from '../../bot/counted-log.ts';
import { createHttpServer, type HttpServer } from '../../bot/http-server.ts';
import type { Log } from '../../commands/log.ts';

const TOKEN = 'a token of whoever watches over it all';
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let oldest: () => Promise<number | null> = async () => 12;
let server: HttpServer;
let url: string;
let log: Log;

beforeAll(async () => {
  const counted = await countedLog(silent, TOKEN, {
    oldestUnsentSeconds: () => oldest(),
    jobs: async () => ({ waiting: 3, delayed: 1 }),
    connections: () => ({ busy: 2, idle: 1, waiting: 0 }),
  });
  ({ log } = counted);
  server = createHttpServer({ routes: counted.routes, log });
  url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
});

afterAll(() => server.close(0));

const ask = (authorization?: string) =>
  fetch(`${url}/metrics`, authorization === undefined ? {} : { headers: { authorization } });
const figures = async () => (await ask(`Bearer ${TOKEN}`)).text();

test('without its token nobody is told anything', async () => {
  for (const given of [undefined, '', TOKEN, `Bearer ${TOKEN}x`, 'Bearer']) {
    const answer = await ask(given);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain('convenor_');
  }
});

test('without a token set there is no such address, and the log is left as it is', async () => {
  const gauges = { oldestUnsentSeconds: async () => null, jobs: async () => ({}), connections: () => ({}) };
  expect(await countedLog(silent, undefined, gauges)).toEqual({ log: silent, routes: [] });
});

test('what the log is told is counted: commands, jobs and requests, by how they ended', async () => {
  log.info({ command: 'action.add', outcome: 'answered', ms: 120 }, 'a command was asked for');
  log.info({ command: 'action.add', outcome: 'answered', ms: 80 }, 'a command was asked for');
  log.info({ command: null, outcome: 'refused', ms: 3 }, 'a command was asked for');
  log.error({ job: 'send-message', id: '1', outcome: 'failed', ms: 10_000 }, 'a job was run');
  await fetch(`${url}/whatever-someone-makes-up`);
  const told = await figures();
  expect(told).toContain('convenor_command_seconds_count{command="action.add",outcome="answered"} 2');
  expect(told).toContain('convenor_command_seconds_sum{command="action.add",outcome="answered"} 0.2');
  expect(told).toContain('convenor_command_seconds_count{command="",outcome="refused"} 1');
  expect(told).toContain('convenor_job_seconds_count{job="send-message",outcome="failed"} 1');
  expect(told).toContain('convenor_request_seconds_count{path="other",status="404"} 1');
  expect(told).toContain('convenor_request_seconds_count{path="/metrics",status="401"}');
  expect(told).not.toContain('makes-up');
});

test('what waits to be sent, lies in the queue and is used of the database is looked up', async () => {
  const told = await figures();
  expect(told).toContain('convenor_outbox_oldest_seconds 12');
  expect(told).toContain('convenor_queue_jobs{state="waiting"} 3');
  expect(told).toContain('convenor_database_connections{state="busy"} 2');
  expect(told).toContain('process_resident_memory_bytes');
});

test('what cannot be looked up is left out, and counted as that', async () => {
  oldest = () => Promise.reject(new Error('away'));
  const told = await figures();
  expect(told).not.toMatch(/^convenor_outbox_oldest_seconds \d/m);
  expect(told).toContain('convenor_queue_jobs{state="waiting"} 3');
  expect(await figures()).toMatch(/convenor_metrics_failures_total [12]/);
});
