import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

interface Sent {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

/** What the collector was sent, as text and as spans. */
const received: string[] = [];
const spans = (): Sent[] =>
  received.flatMap((body) => {
    const { resourceSpans } = JSON.parse(body) as {
      resourceSpans: { scopeSpans: { spans: Sent[] }[] }[];
    };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((each) => each.spans));
  });

const collector = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.url === '/v1/traces') received.push(Buffer.concat(chunks).toString('utf8'));
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let work: PeopleAtWork;

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  work = await peopleAtWork('2027-06-01T08:00:00Z', {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/`,
  });
});

afterAll(async () => {
  await work?.close();
  collector.close();
});

const factsOf = ({ attributes }: Sent) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]));

test('the bot sends a span for each request, command, job, send and statement, each within its own', async () => {
  const priya = work.slack('priya', CHANNELS.slack);
  await priya.type('network create "West Yorkshire Pharmacy LPN"');
  await work.see(() => priya.sees().find(({ text }) => text.includes('West Yorkshire Pharmacy LPN')));
  await expect
    .poll(() => new Set(spans().map(({ name }) => name)), { timeout: 60_000 })
    .toEqual(new Set(['request', 'command', 'job', 'send', 'statement']));
  const all = spans();
  const parentOf = ({ parentSpanId }: Sent) => all.find(({ spanId }) => spanId === parentSpanId)?.name;
  const command = all.find((each) => factsOf(each).command === 'network.create');
  expect(factsOf(command as Sent)).toMatchObject({ outcome: 'answered', reference: expect.any(String) });
  expect(parentOf(command as Sent)).toBe('request');
  const send = all.find(({ name }) => name === 'send');
  expect([factsOf(send as Sent).platform, parentOf(send as Sent)]).toEqual(['slack', 'job']);
  const within = all.filter(({ name }) => name === 'statement').map(parentOf);
  expect(within).toContain('command');
});

test('nobody’s name or id is in them, and nothing that anybody wrote', () => {
  const sent = received.join('\n');
  const { people } = work.playground.trial();
  const secrets = people.flatMap(({ name, slackUser, teamsUser }) => [name, slackUser, teamsUser]);
  for (const secret of [...secrets, 'West Yorkshire', 'network create', 'SELECT *'])
    if (secret) expect(sent).not.toContain(secret);
});
