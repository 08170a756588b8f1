import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { rotateSealingKey } from '../../commands/sealing/sealing-key.ts';
import { type BotInProcess, startBotInProcess } from '../support/bot-in-process.ts';
import { SOON } from '../support/network-at-work.ts';
import { oneSlackApp } from '../support/one-slack-app.ts';
import { type SlackWorkspaces, startSlackWorkspaces } from '../support/slack-workspaces.ts';

const WEST = { id: 'T07WEST', name: 'West Yorkshire' };
const EAST = { id: 'T07EAST', name: 'East Riding' };
const TRUST = { id: 'E07TRUST', name: 'The Trust', isOrg: true };
const ANN = { user: 'U07ANN', channel: 'C07WEST' };
const BOB = { user: 'U07BOB', channel: 'C07EAST' };
const CAT = { user: 'U07CAT', channel: 'C07TRUST' };
const OLD_KEY = 'the key that sealed the tokens at first';
const NEW_KEY = 'the key that took the place of it';

let slack: SlackWorkspaces;
let bot: BotInProcess;

const startBot = (sealingKey: string, before?: BotInProcess) =>
  startBotInProcess({
    sealingKey,
    settings: () => ({
      slack: {
        ...{ signingSecret: slack.signingSecret, client: slack.client, apiUrl: slack.apiUrl },
        command: '/lpn',
      },
    }),
    ...(before && { database: before.database }),
  });

beforeAll(async () => {
  slack = await startSlackWorkspaces();
  bot = await startBot(OLD_KEY);
});

afterAll(async () => {
  await bot?.stop();
  await first?.stop();
  slack?.close();
});

/** The bot of before the key was rotated, whose database the next one has. */
let first: BotInProcess | undefined;

const app = () => oneSlackApp(bot, slack);

/** The token of the only call of this method about this value since `from`. */
const tokenAbout = (method: string, value: string, from = 0): string | undefined =>
  slack.callsAbout(method, value).slice(from).at(-1)?.token;

const posted = (text: string) =>
  slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args.blocks?.includes(text));

test('whoever installs it is sent to Slack with the scopes it needs, and comes back to a page that says what next', async () => {
  const { location, page } = await app().install(WEST);
  expect(location.pathname).toBe('/oauth/v2/authorize');
  expect(Object.fromEntries(location.searchParams)).toMatchObject({
    client_id: slack.client.id,
    scope: expect.stringContaining('chat:write'),
    redirect_uri: `${bot.url}/slack/oauth_redirect`,
  });
  expect(page.status).toBe(200);
  expect(page.text).toContain('<h1>Convenor is installed in West Yorkshire</h1>');
  expect(page.text).toContain('/invite @Convenor');
});

test('each workspace, and an organisation as a whole, is spoken to with its own token', async () => {
  await app().install(EAST);
  await app().install(TRUST);
  await app().type(WEST, ANN, 'network create "West Pharmacy"');
  await app().type(EAST, BOB, 'network create "East Pharmacy"');
  await app().type(TRUST, CAT, 'network create "Trust Pharmacy"');
  for (const [{ id }, { channel, user }] of [
    [WEST, ANN],
    [EAST, BOB],
    [TRUST, CAT],
  ] as const) {
    await vi.waitUntil(() => slack.callsAbout('chat.postMessage', channel).length > 0, SOON);
    expect(tokenAbout('chat.postMessage', channel)).toMatch(`xoxb-${id}-`);
    expect(tokenAbout('users.info', user)).toMatch(`xoxb-${id}-`);
  }
});

test('the tokens are nowhere in the database to be read', async () => {
  const rows = await bot.database.prisma.installation.findMany();
  expect(rows.map(({ name }) => name).sort()).toEqual(['East Riding', 'The Trust', 'West Yorkshire']);
  for (const { sealed } of rows) expect(Buffer.from(sealed ?? []).toString('latin1')).not.toContain('xoxb');
});

test('one network spans two workspaces, and its cards are posted in each with the token of each', async () => {
  const [, code = ''] = /Your code is (\w+)/.exec(await app().type(WEST, ANN, 'network invite')) ?? [];
  await app().type(EAST, { ...BOB, channel: 'C07EAST2' }, `network here ${code}`);
  await app().type(WEST, ANN, 'decision record Ring the surgery');
  await bot.tick();
  const cards = posted('Ring the surgery').map(({ args, token }) => [args.channel, token.slice(0, 12)]);
  expect(Object.fromEntries(cards)).toEqual({ C07WEST: 'xoxb-T07WEST', C07EAST2: 'xoxb-T07EAST' });
});

test('removed from one workspace, it writes there no more; the others go on, and nothing is lost', async () => {
  slack.revoke(EAST);
  await app().event(EAST, { type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } });
  await app().event(EAST, { type: 'app_uninstalled' });
  const before = slack.calls.length;
  await app().type(WEST, ANN, 'decision record Count the fridges');
  await bot.tick();
  expect(posted('Count the fridges').map(({ args }) => args.channel)).toEqual(['C07WEST']);
  expect(slack.calls.slice(before).filter(({ token }) => token.includes(EAST.id))).toEqual([]);
  const resting = await bot.database.prisma.outboxMessage.findMany({
    where: { error: 'the bot is not installed there' },
  });
  expect(resting).toMatchObject([{ state: 'waiting', dueAt: null }]);
  expect(bot.lines.join('\n')).toContain('the bot was removed from a workspace; its records are kept');
});

test('a removal that is told without a time, or at none that there is, counts as one of now', async () => {
  await app().install(EAST);
  for (const event_time of [Number.MAX_SAFE_INTEGER, undefined]) {
    await app().event(EAST, { type: 'app_uninstalled' }, { event_time });
    const where = { tenant: EAST.id };
    const installation = await bot.database.prisma.installation.findFirstOrThrow({ where });
    expect(installation.endedAt?.getTime()).toBeLessThanOrEqual(Date.now());
    if (event_time !== undefined) await app().install(EAST);
  }
});

test('whoever still types there is told where to install it again', async () => {
  const said = await app().type(EAST, { user: 'U07NEW', channel: BOB.channel }, 'action list');
  expect(said).toContain(
    `Convenor is not installed in this Slack workspace. Someone who may add apps there can install it at ${bot.url}/slack/install`,
  );
});

test('installed again, it has all it had, and shows what it could not', async () => {
  await app().install(EAST);
  // An event that was under way for long tells of the time before, and ends nothing.
  await app().event(EAST, { type: 'app_uninstalled' }, { event_time: 1_700_000_000 });
  await bot.tick();
  expect(posted('Count the fridges').map(({ args }) => args.channel)).toEqual(['C07WEST', 'C07EAST2']);
  expect(await app().type(EAST, BOB, 'network show')).toContain('East Pharmacy');
});

test('where the event that it was removed went astray, Slack’s refusal tells it', async () => {
  slack.revoke(EAST);
  await app().type(WEST, ANN, 'decision record Order the scales');
  await bot.tick();
  const [{ endedAt } = { endedAt: null }] = await bot.database.prisma.installation.findMany({
    where: { tenant: EAST.id },
  });
  expect(endedAt).not.toBeNull();
  await app().install(EAST);
});

test('tokens that run out are renewed before they do, and the new ones are kept', async () => {
  slack.tokensLast(100);
  await app().install(WEST);
  const [issued] = slack.calls.filter(({ method }) => method === 'oauth.v2.access').slice(-1);
  slack.tokensLast(undefined);
  await app().type(WEST, ANN, 'decision record Buy gloves');
  await bot.tick();
  const renewals = slack.calls.filter(({ args }) => args.grant_type === 'refresh_token');
  expect(renewals.length).toBe(1);
  expect(issued?.args.code).toBeDefined();
  expect(posted('Buy gloves').some(({ args }) => args.channel === 'C07WEST')).toBe(true);
});

test('the sealing key is rotated, and the tokens open with the new one alone', async () => {
  const [before, after] = [createSealing(OLD_KEY), createSealing(NEW_KEY)];
  await bot.storage.sealingKey.take(before.check);
  await rotateSealingKey(before, after, bot.storage, { now: new Date(), newId });
  await expect(app().install(TRUST)).resolves.toMatchObject({ page: { status: 503 } });
  first = bot;
  bot = await startBot(NEW_KEY, first);
  await app().type(EAST, BOB, 'decision record Weigh the parcels');
  await bot.tick();
  expect(posted('Weigh the parcels').map(({ token }) => token.slice(0, 12))).toEqual(['xoxb-T07EAST']);
});

test.each([
  ['error=access_denied', 403, 'You did not allow it in Slack.'],
  ['', 400, 'Slack did not say who you are'],
  ['code=code-0', 400, 'in the browser in which it was begun'],
])(
  'a redirect with “%s” is answered with %i, in plain words, and the way to start again',
  async (query, status, words) => {
    const page = await app().comeBack(query);
    expect(page.status).toBe(status);
    expect(page.text).toContain(words);
    expect(page.text).toContain(`<a href="${bot.url}/slack/install">Start again</a>`);
  },
);

test('a state that the browser made itself installs nothing, though its cookie says the same', async () => {
  const part = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url');
  const claims = {
    installOptions: { scopes: ['chat:write'] },
    now: new Date(),
    iat: Math.floor(Date.now() / 1000),
  };
  const { state } = await app().begin();
  const [header, payload, signature] = state.split('.');
  for (const forged of [
    `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
    `${header}.${part(claims)}.${signature}`,
    `${header}.${payload}.${part({ signed: 'by nobody' })}`,
  ]) {
    const query = `code=${slack.allow({ id: 'T07FORGED', name: 'Forged' })}&state=${forged}`;
    expect(await app().comeBack(query, `slack-app-oauth-state=${forged}`)).toMatchObject({ status: 400 });
  }
  expect(await bot.database.prisma.installation.count({ where: { tenant: 'T07FORGED' } })).toBe(0);
});

test('a state of another browser, and a code that Slack does not know, install nothing', async () => {
  const theirs = await app().begin();
  const stolen = await app().comeBack(
    `code=${slack.allow(WEST)}&state=${theirs.state}`,
    'slack-app-oauth-state=other',
  );
  expect(stolen).toMatchObject({ status: 400, text: expect.stringContaining('began elsewhere') });
  const begun = await app().begin();
  const unknown = await app().comeBack(`code=made-up&state=${begun.state}`, begun.cookie);
  expect(unknown).toMatchObject({ status: 400, text: expect.stringContaining('took too long') });
});
