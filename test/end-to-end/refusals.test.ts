import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Forgery } from '../../adapters/playground/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { connectTo, type DatabaseSteps } from '../support/database-steps.ts';
import { foundNetwork, type NetworkAtWork, SOON } from '../support/network-at-work.ts';
import { type Platforms, type Sent, startPlatforms } from '../support/platforms.ts';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const seconds = (minutes: number) => Math.floor(minutesFromNow(minutes).getTime() / 1000);

describe.skipIf(skipWithout(findPostgres() !== undefined))('a running bot', () => {
  let platforms: Platforms;
  let network: NetworkAtWork;
  let database: DatabaseSteps;
  let bot: BotProcess;
  /** An action as Slack and Teams rightly sent it. */
  let command: string;
  let activity: Record<string, unknown>;

  beforeAll(async () => {
    const DATABASE_URL = await newPostgresDatabase();
    platforms = await startPlatforms({ DATABASE_URL });
    bot = await platforms.startBot();
    network = await foundNetwork(platforms);
    database = await connectTo(DATABASE_URL);
    await network.inSlack('action add me Ring the LPC');
    command = platforms.sent.at(-1)?.body.toString() ?? '';
    await network.inTeams('action add me Ring the LPC');
    activity = JSON.parse(platforms.sent.at(-1)?.body.toString() ?? '');
    const shown = () => [network.slackCards('Ring the LPC'), network.teamsCards('Ring the LPC')].flat();
    await vi.waitUntil(() => shown().length === 4, SOON);
    const unsent = () => database.unsent(minutesFromNow(60));
    await vi.waitUntil(async () => (await unsent()).length === 0, SOON);
  });
  afterAll(async () => {
    await platforms?.stop();
    await database?.close();
  });

  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
    fetch(`${bot.url}${path}`, { method: 'POST', headers, body });
  /** A body that is like `command` but for these fields, and another request. */
  const form = (fields: Record<string, string>): string => {
    const body = new URLSearchParams(command);
    for (const [name, value] of Object.entries({ trigger_id: String(Math.random()), ...fields }))
      body.set(name, value);
    return body.toString();
  };
  const toSlack = (body: string, headers: Record<string, string> = {}, type = FORM) =>
    post('/slack/events', body, {
      'content-type': type,
      ...platforms.playground.slack.sign(body),
      ...headers,
    });
  const toTeams = (changes: object, forgery: Forgery = {}) =>
    post('/api/messages', JSON.stringify({ ...activity, id: String(Math.random()), ...changes }), {
      'content-type': JSON_TYPE,
      authorization: platforms.playground.teams.authorization(forgery),
    });

  /** How many rows there are in each table. */
  async function rows(): Promise<Record<string, number>> {
    const tables = await database.ask<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const counts = tables.map(({ name }) => `(SELECT count(*)::int FROM "${name}") AS "${name}"`);
    const [row] = await database.ask<Record<string, number>>(`SELECT ${counts.join(', ')}`);
    return row ?? {};
  }

  async function refused(ask: () => Promise<Response>, statuses: number[]): Promise<void> {
    const before = await rows();
    expect(statuses).toContain((await ask()).status);
    expect(await rows()).toEqual(before);
  }

  describe('refuses from Slack', () => {
    const signedAt = (minutes: number) => () => {
      const body = form({});
      return toSlack(body, platforms.playground.slack.sign(body, minutesFromNow(minutes)));
    };
    test.each<[string, () => Promise<Response>]>([
      ['no signature', () => post('/slack/events', command, { 'content-type': FORM })],
      ['a wrong signature', () => toSlack(form({}), { 'x-slack-signature': `v0=${'0'.repeat(64)}` })],
      ['another request’s signature', () => toSlack(form({}), platforms.playground.slack.sign(command))],
      ['a signature six minutes old', signedAt(-6)],
      ['a signature six minutes ahead', signedAt(6)],
    ])('%s', (_, ask) => refused(ask, [401]));
  });

  describe('refuses from Teams', () => {
    test.each<[string, Forgery]>([
      ['a forged signature', { foreignKey: true }],
      ['alg none', { unsigned: true }],
      ['an unknown key', { header: { kid: 'made-up' } }],
      ['an expired token', { claims: { exp: seconds(-10) } }],
      ['a token for another app', { claims: { aud: 'another-app' } }],
      ['a token from another issuer', { claims: { iss: 'https://sts.windows.net/elsewhere/' } }],
    ])('%s', (_, forgery) => refused(() => toTeams({}, forgery), [401]));

    test('no token', () =>
      refused(() => post('/api/messages', JSON.stringify(activity), { 'content-type': JSON_TYPE }), [401]));

    test.each<[string, string | undefined]>([
      ['no serviceUrl', undefined],
      ['a foreign serviceUrl', 'https://evil.example/'],
      ['a serviceUrl of this machine’s that is not listed', 'http://localhost:1/'],
    ])('%s', async (_, serviceUrl) => {
      await refused(() => toTeams({ serviceUrl }), [403]);
      await refused(() => toTeams({ serviceUrl }, { claims: { serviceurl: serviceUrl } }), [403]);
    });
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ['too large', `{"text": "${'x'.repeat(2 << 20)}"}`, 413],
    ['not UTF-8', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['broken off', '{"type":', 400],
    ['a list', '[]', 400],
    ['empty', '', 400],
  ])('refuses a body that is %s', async (_, body, status) => {
    const authorization = platforms.playground.teams.authorization();
    const timely = { 'x-slack-request-timestamp': String(seconds(0)), 'x-slack-signature': 'v0=00' };
    await refused(() => post('/api/messages', body, { 'content-type': JSON_TYPE, authorization }), [status]);
    const signed = typeof body === 'string' ? platforms.playground.slack.sign(body) : timely;
    await refused(() => post('/slack/events', body, { 'content-type': JSON_TYPE, ...signed }), [status]);
  });

  test('has nothing at an unknown address', async () => {
    for (const path of ['/', '/slack', '/api/messages/more', '/playground', '/../etc/passwd', '/healthz/x'])
      await refused(() => fetch(`${bot.url}${path}`), [404]);
  });

  test('has neither figures nor the queue to show where nobody has set that', async () => {
    for (const path of ['/metrics', '/admin/queues', '/admin/queues/api/queues'])
      await refused(() => fetch(`${bot.url}${path}`), [404]);
  });

  const payload = (body: object) => {
    const fields = new URLSearchParams(command);
    const team = { id: fields.get('team_id') };
    const user = { id: fields.get('user_id'), team_id: team.id };
    return new URLSearchParams({ payload: JSON.stringify({ team, user, ...body }) }).toString();
  };
  const view = { id: 'V1', callback_id: 'old', private_metadata: '', state: { values: {} }, blocks: [] };
  const old = { type: 'button', action_id: 'old', block_id: 'old', value: '{"old":1}', action_ts: '1' };
  const container = { type: 'message', channel_id: 'C07PHARMACY', message_ts: '1.1' };
  const event = { type: 'event_callback', team_id: 'T07WYORKS00', event: { type: 'not_made_yet' } };

  test.each<[string, () => Promise<Response>]>([
    [
      'action',
      () =>
        toSlack(
          payload({ type: 'block_actions', container, channel: { id: 'C07PHARMACY' }, actions: [old] }),
        ),
    ],
    ['view', () => toSlack(payload({ type: 'view_submission', view }))],
    ['shortcut', () => toSlack(payload({ type: 'shortcut', callback_id: 'x' }))],
    ['event', () => toSlack(JSON.stringify(event), {}, JSON_TYPE)],
    ['activity', () => toTeams({ type: 'notMadeYet', text: undefined })],
    ['invoke', () => toTeams({ type: 'invoke', name: 'composeExtension/query', text: undefined, value: {} })],
    ['old card’s button', () => toTeams({ text: undefined, value: { old: 1 } })],
  ])('acknowledges an unknown %s, and records nothing', async (_, ask) => {
    const { changes, messages } = await rows();
    expect((await ask()).status).toBe(200);
    expect(await rows()).toMatchObject({ changes, messages });
  });

  test('never calls a response_url elsewhere, and answers in Slack all the same', async () => {
    const called: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      called.push(request.url);
      response.end();
    }).listen(0, '127.0.0.1');
    await expect.poll(() => elsewhere.listening).toBe(true);
    const { port } = elsewhere.address() as AddressInfo;
    const before = network.answersInSlack('').length;
    const answer = await toSlack(
      form({ text: 'action list', response_url: `http://127.0.0.1:${port}/commands/1` }),
    );
    expect(answer.status).toBe(200);
    await expect.poll(() => network.answersInSlack('').length, SOON).toBe(before + 1);
    expect(called).toEqual([]);
    elsewhere.close();
  });

  test('keeps nothing of two thousand forgeries', { timeout: 60_000 }, async () => {
    const forge = (index: number) =>
      index % 2 === 0
        ? toSlack(form({}), { 'x-slack-signature': `v0=${String(index).padStart(64, '0')}` })
        : toTeams({}, { claims: { iss: `https://sts.windows.net/${index}/` }, unsigned: true });
    const before = { rows: await rows(), megabytes: residentMegabytes(bot.pid) };
    for (let done = 0; done < 2_000; done += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => forge(done + index)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    }
    expect(await rows()).toEqual(before.rows);
    expect(residentMegabytes(bot.pid) - before.megabytes).toBeLessThan(80);
  });

  test('does nothing more when the same request comes again', async () => {
    const again: Sent = { path: '/slack/events', headers: {}, body: Buffer.from(command) };
    const before = await rows();
    const headers = { 'content-type': FORM, ...platforms.playground.slack.sign(command) };
    expect(await platforms.send({ ...again, headers })).toMatchObject({ status: 200 });
    await platforms.retire(bot); // which ends what is under way first
    expect(await rows()).toEqual(before);
  });
});

/** What a process holds in memory. */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
