import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSlack, type Slack } from '../../../adapters/slack/index.ts';
import type { Invocation } from '../../../commands/invocation.ts';
import { message } from '../../../commands/view.ts';
import { recordPlaces } from '../../support/hear-places.ts';
import { SOON } from '../../support/network-at-work.ts';
import { type SlackSocket, startSlackSocket } from '../../support/slack-socket.ts';

const TOKEN = 'xapp-1-the-token';
const ANN = { team_id: 'T07WEST', user_id: 'U07ANN', channel_id: 'C07WEST' };

const asked: Invocation[] = [];
const lines: string[] = [];
let server: SlackSocket;
let slack: Slack;

const log = {
  debug: () => {},
  info: () => {},
  warn: (_: object, line: string) => void lines.push(line),
  error: (_: object, line: string) => void lines.push(line),
};

beforeAll(async () => {
  server = await startSlackSocket(TOKEN);
  slack = createSlack({
    ...{ appToken: TOKEN, botToken: 'xoxb-1', command: '/lpn', apiUrl: server.apiUrl, log },
    dispatch: async (invocation) => {
      asked.push(invocation);
      return message('It is recorded.');
    },
    hearMoves: async () => {},
    hearPlaces: recordPlaces(),
    previewLink: async () => null,
    hearLines: async () => undefined,
    offerPeople: async () => [],
  });
  slack.start();
  await vi.waitUntil(() => server.live() === 1, SOON);
});

afterAll(async () => {
  await slack?.close();
  server?.close();
});

const type = (text: string) =>
  server.send('slash_commands', {
    ...ANN,
    ...{ command: '/lpn', text, trigger_id: `${Math.random()}`, is_enterprise_install: 'false' },
    response_url: `${server.url}/answers/${text}`,
  });

const isAcknowledged = (id: string) => server.acks.some(({ envelope_id }) => envelope_id === id);

test('a command is heard over the connection that the bot opened, acknowledged and answered', async () => {
  const id = type('help');
  await vi.waitUntil(() => isAcknowledged(id), SOON);
  expect(asked.at(-1)).toMatchObject({
    asked: { text: 'help' },
    caller: { tenant: 'T07WEST', id: 'U07ANN' },
    httpRequest: id,
  });
  await vi.waitUntil(() => server.calls.some(({ method }) => method.endsWith('/answers/help')), SOON);
});

test('so are events and forms, through the same listeners', async () => {
  const event = {
    type: 'message',
    channel_type: 'im',
    channel: 'D07ANN',
    user: 'U07ANN',
    text: 'help',
    ts: '1.2',
  };
  const id = server.send('events_api', {
    ...{ type: 'event_callback', team_id: 'T07WEST', event_id: 'Ev1', event },
    authorizations: [],
  });
  await vi.waitUntil(() => isAcknowledged(id), SOON);
  expect(asked.at(-1)).toMatchObject({ requestId: 'slack:event:Ev1' });
  const other = server.send('interactive', { type: 'view_closed', user: { id: 'U07ANN' } });
  await vi.waitUntil(() => isAcknowledged(other), SOON);
});

test('a form’s mistakes are told in the acknowledgement itself', async () => {
  const notes = {
    tenant: 'T07WEST',
    channel: 'C07WEST',
    showing: 0,
    submit: { command: 'action.add', args: {} },
  };
  const id = server.send('interactive', {
    ...{ type: 'view_submission', team: { id: 'T07WEST' }, user: { id: 'U07ANN' } },
    view: {
      ...{ id: 'V1', callback_id: 'convenor', private_metadata: JSON.stringify(notes), blocks: [] },
      state: { values: {} },
    },
  });
  await vi.waitUntil(() => isAcknowledged(id), SOON);
  expect(server.acks.find(({ envelope_id }) => envelope_id === id)?.payload).toMatchObject({
    response_action: 'update',
    view: { type: 'modal' },
  });
});

test('when Slack asks for it, the connection is made anew', async () => {
  const before = server.opened();
  server.refresh();
  await vi.waitUntil(() => server.opened() > before && server.live() === 1, SOON);
  const id = type('list');
  await vi.waitUntil(() => isAcknowledged(id), SOON);
});

test('broken off while Slack is out of reach, it is tried until it is made again', async () => {
  const before = server.opened();
  server.breakOff(2);
  await vi.waitUntil(() => server.opened() > before && server.live() === 1, SOON);
  expect(lines.filter((line) => line === 'not connected by Socket Mode').length).toBe(2);
  const id = type('undo');
  await vi.waitUntil(() => isAcknowledged(id), SOON);
});

test('the bot’s own address hears nothing of Slack meanwhile', async () => {
  const own = createServer(slack.listener).listen(0, '127.0.0.1');
  await once(own, 'listening');
  const { port } = own.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' });
  own.close();
  expect(status).toBe(404);
});

test('closed, it hears no more and does not connect again', async () => {
  const before = server.opened();
  await slack.close();
  await vi.waitUntil(() => server.live() === 0, SOON);
  expect(server.opened()).toBe(before);
});
