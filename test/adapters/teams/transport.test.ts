import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectorClient } from 'botframework-connector';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { expect, onTestFinished, test } from 'vitest';
import { createExchange } from '../../../adapters/exchange.ts';
import { createTransport } from '../../../adapters/teams/transport.ts';

test('a call is over in time, though Teams goes on answering a little at a time', async () => {
  const server = createServer((_, res) => {
    res.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => res.write(' '), 20);
    res.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const exchange = createExchange({ timeoutMs: 200 });
  const httpClient = createTransport(exchange, () => undefined);
  onTestFinished(() => {
    exchange.close();
    server.closeAllConnections();
    server.close();
  });
  const baseUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const unsigned = { signRequest: async <T>(request: T) => request };
  const { conversations } = new ConnectorClient(unsigned, { baseUri, httpClient });
  const error = await conversations.sendToConversation('a', { text: 'A1' }).catch((thrown) => thrown);
  expect(error).toMatchObject({ name: 'SendError', outcome: 'in-doubt' });
});

test('what a proxy refuses was not sent, and is no word of Teams’', async () => {
  const proxy = createServer().on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const agent = new HttpsProxyAgent(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  const exchange = createExchange({ agentFor: () => agent });
  const httpClient = createTransport(exchange, () => undefined);
  onTestFinished(() => {
    exchange.close();
    proxy.close();
  });
  const unsigned = { signRequest: async <T>(request: T) => request };
  const options = { baseUri: 'https://smba.test/', httpClient };
  const { conversations } = new ConnectorClient(unsigned, options);
  const error = await conversations.sendToConversation('a', { text: 'A1' }).catch((thrown) => thrown);
  expect(error).toMatchObject({
    outcome: 'busy',
    hint: undefined,
    cause: { message: 'the proxy answered 403' },
  });
});
