import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextWorkingMorning } from '../../../adapters/playground/clock-acts.ts';
import { createPlayground, type Trial } from '../../../adapters/playground/index.ts';
import { startPlayground } from './start-playground.ts';

const hello = { type: 'slack.say', user: 'U07BOB00000', channel: 'C07PHARMACY', text: 'hello' } as const;
const first = (trial: Trial) => trial.slack.channels[0]?.messages[0];

/** A raw request: fetch does not let a caller lie about Host. */
function ask(
  url: string,
  headers: { [name: string]: string },
  path = '/playground/act',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const req = request(
      `${url}${path}`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (res) => {
        res.resume();
        resolve(res.statusCode);
      },
    );
    req.on('error', reject);
    req.end(JSON.stringify(hello));
  });
}

describe('who may work it', () => {
  test('the page itself', async () => {
    const { url, playground } = await startPlayground();
    expect(await ask(url, { origin: url, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(first(playground.trial())).toMatchObject({ text: 'hello' });
  });

  test.each([
    ['a page of another site', { origin: 'https://elsewhere.example' }],
    ['a page on another port', { origin: 'http://127.0.0.1:1' }],
    ['a page that a name was bent to', { host: 'elsewhere.example' }],
    ['a page that sends no origin', { 'sec-fetch-site': 'cross-site' }],
  ])('not %s', async (_, headers) => {
    const { url, playground } = await startPlayground();
    expect(await ask(url, headers)).toBe(403);
    expect(await ask(url, headers, '/playground/slack/api/auth.test')).toBe(403);
    expect(first(playground.trial())).toBeUndefined();
  });

  test('a link from another site opens it, and no more', async () => {
    const { url } = await startPlayground();
    const open = (mode: string) =>
      new Promise((resolve) => {
        const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode };
        request(`${url}/playground/state`, { headers }, (res) => resolve(res.resume().statusCode)).end();
      });
    expect(await open('navigate')).toBe(200);
    expect(await open('cors')).toBe(403);
  });

  test('not a form, and nothing but acts', async () => {
    const { url, playground } = await startPlayground();
    expect(await ask(url, { 'content-type': 'text/plain' })).toBe(415);
    const act = (body: unknown) =>
      fetch(`${url}/playground/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await act({ type: 'slack.shout' })).status).toBe(400);
    expect((await act({ ...hello, channel: { id: 'C07PHARMACY' } })).status).toBe(400);
    expect((await act([])).status).toBe(400);
    expect((await fetch(`${url}/playground/nowhere`)).status).toBe(404);
    expect(first(playground.trial())).toBeUndefined();
  });
});

test('pages hear of every change as it happens', async () => {
  const { url, playground } = await startPlayground();
  const response = await fetch(`${url}/playground/events`);
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const next = async (words: string) => {
    while (!heard.includes(words)) heard += (await reader.read()).value;
  };
  await next('"revision":0');
  await playground.act(hello);
  await next('"text":"hello"');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  await reader.cancel();
});

test('a restart finds the messages and the secrets as they were, for this user’s eyes only', async () => {
  const { url, playground, dataDir } = await startPlayground();
  await playground.act(hello);
  await playground.close();
  const again = createPlayground({ botUrl: url, dataDir, now: () => new Date() });
  expect(first(again.trial())).toEqual(first(playground.trial()));
  expect(again.settings).toEqual(playground.settings);
  const file = join(dataDir, 'playground.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.stringify(again.trial())).not.toContain(again.settings.slack.botToken);
  expect(await readFile(file, 'utf8')).toContain(again.settings.slack.botToken);
  await again.close();
});

test('what is kept says nothing of where it was served, so it may be served elsewhere next time', async () => {
  const { url, playground, dataDir } = await startPlayground(() => (_req, res) => res.writeHead(200).end());
  await playground.act({ ...hello, type: 'slack.command', text: '/lpn help' });
  await playground.act({ ...hello, text: '@Convenor help' });
  await playground.close();
  expect(await readFile(join(dataDir, 'playground.json'), 'utf8')).not.toContain(new URL(url).host);
  const elsewhere = createPlayground({ botUrl: 'http://127.0.0.1:1', dataDir, now: () => new Date() });
  expect(JSON.stringify(elsewhere.settings)).not.toContain(new URL(url).host);
  expect(first(elsewhere.trial())).toEqual(first(playground.trial()));
  await elsewhere.close();
});

test('it may be served apart from the bot, and outlives it', async () => {
  const { playground, url } = await startPlayground(undefined, { botUrl: 'http://127.0.0.1:1' });
  expect(playground.settings.slack.apiUrl).toBe(`${url}/playground/slack/api/`);
  const command = {
    type: 'slack.command',
    user: 'U07BOB00000',
    channel: 'C07PHARMACY',
    text: '/lpn help',
  } as const;
  const notThere = 'The app could not be reached. Is the bot running?';
  expect(await playground.act(command)).toEqual({ ok: false, error: notThere });
});

test('two data folders have nothing secret in common', async () => {
  const one = (await startPlayground()).playground.settings;
  const two = (await startPlayground()).playground.settings;
  expect(one.slack.signingSecret).not.toBe(two.slack.signingSecret);
  expect(one.slack.botToken).not.toBe(two.slack.botToken);
  expect(one.teams.appPassword).not.toBe(two.teams.appPassword);
});

describe('the clock', () => {
  test('moves on to the next working morning', async () => {
    let now = new Date('2027-06-30T10:00:00Z');
    const moveClockTo = (to: Date) => {
      now = to;
    };
    const { playground } = await startPlayground(undefined, { now: () => now, moveClockTo });
    expect(await playground.act({ type: 'clock.nextWorkingMorning' })).toEqual({ ok: true });
    expect(playground.trial()).toMatchObject({ now: '2027-07-01T08:00:00.000Z', canMoveClock: true });
  });

  test.each([
    ['this morning, before nine', '2027-06-30T05:00:00Z', '2027-06-30T08:00:00.000Z'],
    ['Monday, from a Friday', '2027-07-02T12:00:00Z', '2027-07-05T08:00:00.000Z'],
    ['past Christmas, in winter time', '2027-12-24T12:00:00Z', '2027-12-29T09:00:00.000Z'],
  ])('knows %s', (_, now, morning) => {
    expect(nextWorkingMorning(new Date(now)).toISOString()).toBe(morning);
  });

  test('is shown as it was set, though that be a day gone by', async () => {
    const now = new Date('2020-06-30T10:00:00Z');
    const moved: Date[] = [];
    const { playground } = await startPlayground(undefined, {
      now: () => now,
      moveClockTo: (to) => void moved.push(to),
    });
    expect(playground.trial().now).toBe('2020-06-30T10:00:00.000Z');
    expect(moved).toEqual([]);
  });

  test('says why it does not move', async () => {
    const refuse = () => {
      throw new RangeError('The clock only moves on.');
    };
    const { playground } = await startPlayground(undefined, { moveClockTo: refuse });
    expect(await playground.act({ type: 'clock.moveTo', to: '2020-01-01T00:00:00Z' })).toEqual({
      ok: false,
      error: 'The clock only moves on.',
    });
    const fixed = (await startPlayground()).playground;
    expect(await fixed.act({ type: 'clock.nextWorkingMorning' })).toEqual({
      ok: false,
      error: 'This bot’s clock cannot be moved.',
    });
  });
});
