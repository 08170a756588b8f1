import { Queue } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpServer, type HttpServer } from '../../bot/http-server.ts';
import { createBoardRoutes } from '../../bot/queue-board.ts';
import { createBoard } from '../../jobs/board.ts';
import { connect, openRedis, type RedisServer } from '../../jobs/redis.ts';
import { newDataFolder, removeDataFolder } from '../support/bot-process.ts';

const TOKEN = 'a token of whoever watches over it all';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const dataDir = newDataFolder();
let redis: RedisServer;
let queue: Queue;
let connection: ReturnType<typeof connect>;
let server: HttpServer;
let url: string;

/** The embedded Redis, as anyone has it who sets nothing. */
beforeAll(async () => {
  redis = await openRedis({ dataDir });
  connection = connect(redis, 'worker');
  queue = new Queue('convenor', { connection });
  await queue.add('send-message', { id: 'm1', dueAt: 0 }, { delay: 60_000 });
  const routes = await createBoardRoutes(TOKEN, createBoard(queue));
  server = createHttpServer({ routes, log: silent });
  url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
});

afterAll(async () => {
  await server?.close(0);
  await queue?.close();
  connection?.disconnect();
  await redis?.stop();
  removeDataFolder(dataDir);
});

const asBrowser = { authorization: `Basic ${Buffer.from(`anybody:${TOKEN}`).toString('base64')}` };
const get = (path: string, headers: Record<string, string> = asBrowser) =>
  fetch(`${url}/admin/queues${path}`, { headers });

test('without the token nobody sees anything, and a browser asks for it', async () => {
  const wrong = [`Bearer ${TOKEN}x`, TOKEN, `Basic ${btoa(`${TOKEN}:`)}`, `Basic ${btoa('a:b')}`, 'Basic !'];
  for (const path of ['', '/api/queues', '/static/images/logo.svg'])
    for (const headers of [{}, ...wrong.map((authorization) => ({ authorization }))]) {
      const answer = await get(path, headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Basic');
      expect(await answer.text()).not.toContain('send-message');
    }
});

test('with it there is the page, whose parts are all from here, and which runs no script of anyone else', async () => {
  const page = await get('');
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain('Convenor’s jobs');
  expect(html).not.toMatch(/https?:\/\/|<%/);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  const parts = [...html.matchAll(/(?:src|href)="(static[^"]+)"/g)].map(([, part]) => part);
  expect(parts.length).toBeGreaterThan(4);
  for (const part of parts) expect((await get(`/${part}`)).status).toBe(200);
  expect((await get('/queue/convenor')).status).toBe(200);
});

test('it tells the queue and its jobs, which hold ids and nothing else', async () => {
  const answer = await get('/api/queues?activeQueue=convenor&status=delayed&page=1&jobsPerPage=10', {
    authorization: `Bearer ${TOKEN}`,
  });
  const { queues } = (await answer.json()) as {
    queues: { name: string; readOnlyMode: boolean; counts: object; jobs: { name: string; data: object }[] }[];
  };
  expect(queues).toMatchObject([{ name: 'convenor', readOnlyMode: true, counts: { delayed: 1 } }]);
  expect(queues[0]?.jobs.map(({ name, data }) => ({ name, data }))).toEqual([
    { name: 'send-message', data: { id: 'm1', dueAt: 0 } },
  ]);
});

test('nothing is changed by it, and nothing else is there', async () => {
  for (const method of ['PUT', 'POST', 'PATCH', 'DELETE'])
    for (const path of ['/api/queues/pause', '/api/queues/convenor/obliterate', '/api/queues/convenor/add'])
      expect((await fetch(`${url}/admin/queues${path}`, { method, headers: asBrowser })).status).toBe(405);
  expect(await queue.isPaused()).toBe(false);
  for (const path of [
    '/static/../index.ejs',
    '/static/nothing.js',
    '/api/nothing',
    '/..%2f..%2fpackage.json',
  ])
    expect((await get(path)).status).toBe(404);
  expect((await get('/api/queues/other/metrics')).status).toBe(404);
});
