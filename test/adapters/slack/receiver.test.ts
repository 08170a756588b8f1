import { request } from 'node:http';
import { expect, test } from 'vitest';
import { message } from '../../../commands/view.ts';
import { sendAndHangUp } from '../../support/send-and-hang-up.ts';
import { BOB, CHANNEL, startSlack, TEAM } from './start-slack.ts';

const FORM = 'application/x-www-form-urlencoded';
const command = (fields: Record<string, string> = {}) =>
  new URLSearchParams({
    command: '/lpn',
    text: 'help',
    user_id: BOB,
    channel_id: CHANNEL,
    team_id: TEAM,
    trigger_id: '1.2.3',
    ...fields,
  }).toString();
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const start = () => startSlack(async () => message('Help'));

const press = (value: string | undefined, extra: object = {}) => ({
  type: 'block_actions',
  team: { id: TEAM },
  user: { id: BOB },
  channel: { id: CHANNEL },
  container: { type: 'message', channel_id: CHANNEL, message_ts: '1.1', is_ephemeral: false },
  trigger_id: '1.2.3',
  actions: [{ type: 'button', action_id: 'press:0', block_id: 'card:0', value, action_ts: '1' }],
  ...extra,
});

test.each([
  ['no signature', { headers: { 'x-slack-signature': '' } }, 401],
  ['another signature', { headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } }, 401],
  ['a signature of no known kind', { headers: { 'x-slack-signature': 'v1=abc' } }, 401],
  ['no date', { headers: { 'x-slack-request-timestamp': '' } }, 401],
  ['a date that is none', { headers: { 'x-slack-request-timestamp': 'now' } }, 401],
  ['a signature of six minutes ago', { at: minutesFromNow(-6) }, 401],
  ['a signature of six minutes hence', { at: minutesFromNow(6) }, 401],
  ['a signature of next year', { at: minutesFromNow(525_600) }, 401],
])('a command with %s is refused', async (_, sent, status) => {
  const { send, asked } = await start();
  expect((await send(command(), { type: FORM, ...sent })).status).toBe(status);
  expect(asked).toEqual([]);
});

test('a command without any header of Slack’s is refused', async () => {
  const { url, asked } = await start();
  const answer = await fetch(`${url}/slack/events`, {
    method: 'POST',
    body: command(),
    headers: { 'content-type': FORM },
  });
  expect(answer.status).toBe(401);
  expect(asked).toEqual([]);
});

test('a command whose body was changed after it was signed is refused', async () => {
  const { send, playground, asked } = await start();
  const headers = playground.slack.sign(command());
  expect((await send(command({ text: 'undo' }), { type: FORM, headers })).status).toBe(401);
  expect(asked).toEqual([]);
});

test.each([
  ['JSON that breaks off', '{"type":', 'application/json'],
  ['JSON that is null', 'null', 'application/json'],
  ['JSON that is a list', '[]', 'application/json'],
  ['nothing', '', 'application/json'],
  ['a form with a broken escape', 'command=%2Flpn&text=%zz', FORM],
  ['a form that is not UTF-8 inside', 'command=%2Flpn&text=%ff', FORM],
  ['a payload that is no JSON', `payload=${encodeURIComponent('{"type":')}`, FORM],
  ['a payload that is null', 'payload=null', FORM],
])('a rightly signed body of %s is refused', async (_, body, type) => {
  const { send, asked } = await start();
  expect((await send(body, { type })).status).toBe(400);
  expect(asked).toEqual([]);
});

test('a body that is not UTF-8 is refused', async () => {
  const { send } = await start();
  expect((await send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(400);
});

test('a body that is too large is refused', async () => {
  const { send, asked } = await start();
  expect((await send(command({ text: 'x'.repeat(1 << 20) }), { type: FORM })).status).toBe(413);
  expect(asked).toEqual([]);
});

test('only POST is answered', async () => {
  const { url } = await start();
  expect((await fetch(`${url}/slack/events`)).status).toBe(405);
});

test('a request that breaks off harms nobody', async () => {
  const { url, send } = await start();
  const headers = {
    'content-length': 100,
    'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
  };
  const broken = request(`${url}/slack/events`, { method: 'POST', headers });
  broken.on('error', () => undefined);
  await new Promise((done) => broken.write('{', done));
  broken.destroy();
  expect((await send('{"type":"url_verification","challenge":"abc"}')).status).toBe(200);
});

test('Slack’s question whether we are there is answered', async () => {
  const { send } = await start();
  const answer = await send(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
  expect(await answer.json()).toEqual({ challenge: 'abc' });
});

const payload = (body: object) => new URLSearchParams({ payload: JSON.stringify(body) }).toString();
const user = { team: { id: TEAM }, user: { id: BOB } };
test.each([
  ['command', command({ command: '/other' }), FORM],
  ['button', payload(press('{"old":1}')), FORM],
  [
    'menu',
    payload(press(undefined, { actions: [{ type: 'static_select', action_id: 'x', block_id: 'y' }] })),
    FORM,
  ],
  [
    'button of the old kind',
    payload({ type: 'interactive_message', callback_id: 'x', actions: [{ name: 'a' }], ...user }),
    FORM,
  ],
  [
    'form',
    payload({
      type: 'view_submission',
      view: { id: 'V1', callback_id: 'old', private_metadata: '', state: { values: {} }, blocks: [] },
      ...user,
    }),
    FORM,
  ],
  [
    'closing of a form',
    payload({ type: 'view_closed', view: { id: 'V1', callback_id: 'old' }, ...user }),
    FORM,
  ],
  ['shortcut', payload({ type: 'shortcut', callback_id: 'x', ...user }), FORM],
  ['message shortcut', payload({ type: 'message_action', callback_id: 'x', ...user }), FORM],
  ['request for options', payload({ type: 'block_suggestion', action_id: 'x', value: '', ...user }), FORM],
  ['payload', payload({ type: 'not_made_yet' }), FORM],
  ['form body', 'a=b', FORM],
  [
    'event',
    JSON.stringify({ type: 'event_callback', team_id: TEAM, event: { type: 'not_made_yet' } }),
    'application/json',
  ],
  ['event of no shape', JSON.stringify({ type: 'event_callback', event: 'x' }), 'application/json'],
  ['event that is null', JSON.stringify({ type: 'event_callback', event: null }), 'application/json'],
  ['kind', JSON.stringify({ type: 'not_made_yet' }), 'application/json'],
])('an unknown %s is acknowledged, and let be', async (_, body, type) => {
  const { send, asked } = await start();
  expect((await send(body, { type })).status).toBe(200);
  expect(asked).toEqual([]);
});

test('Bolt says in our log that it refused, and quotes nothing', async () => {
  const { send, log } = await start();
  await send(command({ text: 'Bob is ill' }), { type: FORM, headers: { 'x-slack-signature': 'v0=00' } });
  await send('{"text": "Bob is ill', {});
  expect(log.map(({ message }) => message)).toEqual([
    'Bolt: Failed to parse and verify the request data',
    'Bolt: Malformed request body',
  ]);
});

test('a command that Slack waits for no longer is not begun, and whoever typed it is told', async () => {
  const { url, playground, asked, log, messages } = await start();
  const body = command({ response_url: `${url}/playground/slack/used-up` });
  sendAndHangUp(`${url}/slack/events`, { 'content-type': FORM, ...playground.slack.sign(body) }, body);
  await expect
    .poll(() => messages().map(({ text }) => text))
    .toContainEqual(expect.stringContaining('That reached me too late'));
  expect(asked).toEqual([]);
  expect(log).toContainEqual(expect.objectContaining({ level: 'warn', facts: { platform: 'slack' } }));
});

test('an event that Slack waits for no longer is left to be sent again', async () => {
  const { url, playground, asked, log, messages } = await start();
  const event = { type: 'app_mention', user: BOB, channel: CHANNEL, text: 'help', ts: '1.1' };
  const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event });
  const before = messages().length;
  sendAndHangUp(
    `${url}/slack/events`,
    { 'content-type': 'application/json', ...playground.slack.sign(body) },
    body,
  );
  await expect
    .poll(() => log.map(({ message: said }) => said))
    .toContainEqual(expect.stringContaining('too late'));
  expect(asked).toEqual([]);
  expect(messages()).toHaveLength(before);
});

test.each([
  ['west-yorkshire-pharmacy', { name: 'west-yorkshire-pharmacy' }],
  ['privategroup', undefined],
  ['directmessage', undefined],
  ['mpdm-ann--bob-1', undefined],
])('a command from %s tells the name of its channel only where that has one', async (name, called) => {
  const { send, asked } = await start();
  await send(command({ channel_name: name }), { type: FORM });
  expect(asked[0]?.place.called).toEqual(called);
});
