import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { decodeUtf8, HttpError, readBody } from '../../adapters/http-body.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A request as a server sees it, and the sender's side of it. */
async function receive(): Promise<{ received: IncomingMessage; sender: ReturnType<typeof request> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const sender = request({
    port: (server.address() as { port: number }).port,
    host: '127.0.0.1',
    method: 'POST',
  });
  sender.on('error', () => undefined);
  sender.flushHeaders();
  const [received] = (await once(server, 'request')) as [IncomingMessage];
  return { received, sender };
}

test('reads the whole body, and the same again', async () => {
  const { received, sender } = await receive();
  sender.write('grü');
  sender.end('ezi');
  expect(decodeUtf8(await readBody(received, 100))).toBe('grüezi');
  expect(decodeUtf8(await readBody(received, 100))).toBe('grüezi');
});

test('a later reader may have a lower limit', async () => {
  const { received, sender } = await receive();
  sender.end('12345');
  await readBody(received, 5);
  await expect(readBody(received, 4)).rejects.toMatchObject({ status: 413 });
});

test('a body that breaks off is refused', async () => {
  const { received, sender } = await receive();
  sender.write('123');
  const body = readBody(received, 100);
  sender.destroy();
  await expect(body).rejects.toMatchObject({ status: 400 });
});

test.each([[[0xc3, 0x28]], [[0xff]], [[0xed, 0xa0, 0x80]]])(
  'bytes that are not UTF-8 are refused: %j',
  (bytes) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(HttpError);
  },
);
