import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { decodeUtf8 } from '../../adapters/http-body.ts';
import { createHealthRoutes } from '../../bot/health.ts';
import type { HttpRoute } from '../../bot/http-routes.ts';
import { createHttpServer } from '../../bot/http-server.ts';
import { createLog } from '../../bot/log.ts';

const lines: string[] = [];
const log = createLog({ level: 'debug', stream: { write: (line) => void lines.push(line) } });
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  lines.length = 0;
});

const echo: HttpRoute = {
  method: 'POST',
  path: '/echo',
  handle: ({ rawBody }, response) => void response.end(decodeUtf8(rawBody)),
};
const page: HttpRoute = {
  method: 'GET',
  path: '/page/*',
  handle: ({ url }, response) => void response.end(url),
};
const broken: HttpRoute = {
  method: 'ANY',
  path: '/broken',
  handle: () => Promise.reject(new Error('the database is on fire')),
};

async function start(routes: HttpRoute[] = [echo, page, broken], limits = {}) {
  const server = createHttpServer({ routes, log, limits });
  stops.push(() => server.close(0));
  const port = await server.listen('127.0.0.1', 0);
  return { server, port, url: `http://127.0.0.1:${port}` };
}

/** Sends bytes as they are, and returns all that comes back until the other side hangs up. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

test('finds the route by path and method', async () => {
  const { url } = await start();
  expect(await (await fetch(`${url}/echo`, { method: 'POST', body: 'grüezi' })).text()).toBe('grüezi');
  expect(await (await fetch(`${url}/page/a/b?c=d`)).text()).toBe('/page/a/b?c=d');
  expect((await fetch(`${url}/page`, { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(`${url}/pages`)).status).toBe(404);
  expect((await fetch(`${url}/echo/more`, { method: 'POST' })).status).toBe(404);
  const wrong = await fetch(`${url}/echo`);
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
});

test('every answer has an id of its own and the headers that keep browsers safe', async () => {
  const { url } = await start();
  const [one, two] = await Promise.all([fetch(`${url}/page`), fetch(`${url}/nowhere`)]);
  const ids = [one.headers.get('x-request-id'), two.headers.get('x-request-id')];
  expect(new Set(ids).size).toBe(2);
  expect(two.headers.get('x-content-type-options')).toBe('nosniff');
  expect(two.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(two.headers.has('x-powered-by')).toBe(false);
  expect(lines.map((line) => JSON.parse(line).requestId)).toEqual(expect.arrayContaining(ids));
});

test.each(['/%zz', 'page', '*', '/%ff'])('a malformed address is answered with 400: %s', async (address) => {
  const { port } = await start();
  const answer = await sendRaw(port, `GET ${address} HTTP/1.1\r\nhost: a\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
});

test('what is not HTTP is answered with 400', async () => {
  const { port } = await start();
  expect(await sendRaw(port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
});

test('a body beyond the limit is refused on any route, announced or not', async () => {
  const { url, port } = await start([echo], { bodyBytes: 1000 });
  const send = (body: RequestInit['body']) =>
    fetch(`${url}/echo`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect((await send('a'.repeat(1000))).status).toBe(200);
  expect((await send('a'.repeat(1001))).status).toBe(413);
  expect((await send(new Blob(['a'.repeat(1001)]).stream())).status).toBe(413);
  const far = await sendRaw(port, 'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 999999999\r\n\r\n');
  expect(far).toMatch(/^HTTP\/1.1 413 /);
});

test('an endless body is cut off', async () => {
  const { port } = await start([echo], { bodyBytes: 1000 });
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/echo' });
  request.on('error', () => undefined);
  const pump = setInterval(() => request.write('a'.repeat(1000)), 1);
  const [response] = await once(request, 'response');
  expect(response.statusCode).toBe(413);
  await once(response.resume(), 'close');
  clearInterval(pump);
});

test('a body that is not UTF-8 is refused by whoever reads it as text', async () => {
  const { url } = await start();
  expect((await fetch(`${url}/echo`, { method: 'POST', body: new Uint8Array([0xc3, 0x28]) })).status).toBe(
    400,
  );
});

test('a request that dribbles in is given up', async () => {
  const { port } = await start([echo], { headersMs: 100, requestMs: 200 });
  const slowHeaders = await sendRaw(port, 'POST /echo HTTP/1.1\r\nhost: a\r\n');
  const slowBody = await sendRaw(port, 'POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc');
  expect(slowHeaders).toMatch(/^HTTP\/1.1 408 /);
  expect(slowBody).toMatch(/^HTTP\/1.1 408 /);
  expect(lines.filter((line) => JSON.parse(line).level === 'error')).toEqual([]);
});

test('a fault nobody foresaw is answered with 500 and a reference, and logged once under it', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/broken`);
  const { error, requestId } = (await response.json()) as { error: string; requestId: string };
  expect(response.status).toBe(500);
  expect(requestId).toBe(response.headers.get('x-request-id'));
  expect(error).not.toContain('fire');
  const errors = lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
  expect(errors).toEqual([
    expect.objectContaining({
      requestId,
      err: expect.objectContaining({ message: 'the database is on fire' }),
    }),
  ]);
});

test('a stop lets what is under way finish, takes nothing new, and does not wait for quiet connections', async () => {
  let finish: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const slow: HttpRoute = {
    method: 'GET',
    path: '/slow',
    async handle(_, response) {
      begun();
      await new Promise<void>((resolve) => (finish = resolve));
      response.end('done');
    },
  };
  const { server, url, port } = await start([slow, page]);
  const silent = await connected(port);
  await (await fetch(`${url}/page`)).text();
  const answer = fetch(`${url}/slow`);
  await beginning;
  const stopped = server.close(10_000);
  await expect(fetch(`${url}/page`)).rejects.toThrow();
  finish();
  expect(await (await answer).text()).toBe('done');
  await stopped;
  expect(silent.readableEnded || silent.destroyed || (await text(silent)) === '').toBe(true);
});

test('a stop cuts off what is not done by its deadline', async () => {
  const { server, url, port } = await start([{ method: 'GET', path: '/never', handle: () => undefined }]);
  const socket = await connected(port);
  socket.write('GET /never HTTP/1.1\r\nhost: a\r\n\r\n');
  await fetch(`${url}/elsewhere`);
  const ended = text(socket);
  await server.close(50);
  expect(await ended).toBe('');
});

test('a taken port is blamed on whoever has it, with the command that mends it', async () => {
  const health = createHealthRoutes(
    { database: async () => {}, redis: async () => {}, oldestUnsentSeconds: async () => null },
    log,
  );
  const { port } = await start(health);
  const second = createHttpServer({ routes: [], log });
  await expect(second.listen('127.0.0.1', port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another Convenor, which is running already.\nStop it, or choose another port:\n  PORT=${port + 1} npm start`,
  );

  const stranger = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  stops.push(async () => stranger.close());
  const taken = (stranger.address() as { port: number }).port;
  await expect(second.listen('127.0.0.1', taken)).rejects.toThrow('is taken by another program');
});

test('with the HOST that the README gives it is reached at every address of this machine, and without it only at its own', async () => {
  const [, host = ''] = /set `HOST=([^`]+)`/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const addresses = Object.values(networkInterfaces()).flatMap((each = []) => each);
  // Of a machine without a network only Linux has a second address.
  const other =
    addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.2';
  const said = async (listensAt: string) => {
    const server = createHttpServer({ routes: [page], log });
    stops.push(() => server.close(0));
    const port = await server.listen(listensAt, 0);
    return fetch(`http://${other}:${port}/page/1`).then((answer) => answer.text());
  };
  expect(await said(host)).toBe('/page/1');
  await expect(said('127.0.0.1')).rejects.toThrow();
});

test('a host that is not this machine’s is named', async () => {
  const server = createHttpServer({ routes: [], log });
  await expect(server.listen('192.0.2.1', 0)).rejects.toThrow(
    'HOST=192.0.2.1 is not an address of this machine.',
  );
});
