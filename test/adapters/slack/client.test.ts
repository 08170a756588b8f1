import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { expect, onTestFinished, test } from 'vitest';
import { createExchange } from '../../../adapters/exchange.ts';
import { clientOptions, toLogger } from '../../../adapters/slack/client.ts';
import { createFetch } from '../../../adapters/slack/fetch.ts';
import { toSendError } from '../../../adapters/slack/send-error.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test('a call is over in time, though Slack goes on answering a little at a time', async () => {
  const server = createServer((_, res) => {
    res.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => res.write(' '), 20);
    res.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const options = clientOptions(apiUrl, toLogger(log));
  expect(options.timeout).toBeLessThanOrEqual(10_000);
  const exchange = createExchange();
  onTestFinished(exchange.close);
  const client = new WebClient('xoxb-1', { ...options, timeout: 200, fetch: createFetch(exchange) });
  const error = await client.chat.postMessage({ channel: 'C1', text: 'A1' }).catch((thrown) => thrown);
  expect(toSendError(error, 'in-doubt').outcome).toBe('in-doubt');
});
