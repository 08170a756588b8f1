import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { slackScopes } from '../../adapters/slack/manifest.ts';
import { platformChecks } from '../../bot/command-line/platform-checks.ts';
import { readSettings } from '../../bot/settings.ts';
import { createInstallations } from '../../commands/installations/installations.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { openDatabase } from '../../storage/database/open-database.ts';
import { createStorage } from '../../storage/store.ts';
import { findPostgres } from '../support/postgres.ts';
import { newPostgresDatabase } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A local Slack or Microsoft; returns its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

async function look(name: string, env: Record<string, string>): Promise<string> {
  const check = platformChecks(readSettings(env)).find((candidate) => candidate.name === name);
  if (!check) throw new Error(`There is no check called ${name}.`);
  return check.run();
}

const slackAt = (url: string) => ({
  SLACK_SIGNING_SECRET: 'shhh',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_API_URL: `${url}/api/`,
});
const teamsAt = (url: string) => ({
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'p&ss',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  MICROSOFT_LOGIN_URL: url,
  MICROSOFT_OPENID_METADATA_URL: `${url}/keys`,
});
const json =
  (body: object): RequestListener =>
  (_, response) =>
    void response.end(JSON.stringify(body));

test('with neither platform there is nothing to sign in to', () => {
  expect(platformChecks(readSettings({}))).toEqual([]);
});

test('signs in to Slack with the bot token', async () => {
  const url = await serve((request, response) => {
    const ok = request.url === '/api/auth.test' && request.headers.authorization === 'Bearer xoxb-1';
    response.end(JSON.stringify({ ok, team: 'West Yorkshire LPN', user: 'convenor' }));
  });
  expect(await look('Slack', slackAt(url))).toBe('signed in to West Yorkshire LPN as convenor.');
});

test('says what to do when Slack refuses, is not Slack, or cannot be reached', async () => {
  const refusing = await serve(json({ ok: false, error: 'invalid_auth' }));
  await expect(look('Slack', slackAt(refusing))).rejects.toThrow(
    /invalid_auth.*\nCopy it again .* SLACK_BOT_TOKEN/,
  );
  const proxy = await serve((_, response) => void response.end('<html>'));
  await expect(look('Slack', slackAt(proxy))).rejects.toThrow('Is a proxy in between?');
  await expect(look('Slack', slackAt('http://127.0.0.1:1'))).rejects.toThrow(
    'Slack cannot be reached at 127.0.0.1:1',
  );
});

test('signs in to Microsoft with the app’s password', async () => {
  const url = await serve(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    const right = request.url === '/tenant/oauth2/v2.0/token' && form.get('client_secret') === 'p&ss';
    const keys = request.url === '/keys' && { jwks_uri: 'https://keys' };
    response.end(JSON.stringify(keys || (right ? { access_token: 'token' } : { error: 'invalid_client' })));
  });
  expect(await look('Teams', teamsAt(url))).toBe('signed in with a client secret.');
});

test.each([
  ['AADSTS7000222', /MICROSOFT_APP_PASSWORD has run out/],
  ['AADSTS700016', /MICROSOFT_APP_ID is no app of the directory/],
  ['AADSTS90002', /MICROSOFT_APP_TENANT_ID is no directory/],
  ['AADSTS900023', /MICROSOFT_APP_TENANT_ID is no directory/],
  ['AADSTS7000112', /The app is switched off/],
])('says what mends %s of Microsoft', async (code, mend) => {
  const url = await serve(json({ error: 'invalid_client', error_description: `${code}: no.` }));
  await expect(look('Teams', teamsAt(url))).rejects.toThrow(mend);
});

test('says that Microsoft cannot be reached, or that something else answers in its place', async () => {
  await expect(look('Teams', teamsAt('http://127.0.0.1:1'))).rejects.toThrow(
    /Microsoft cannot be reached at 127\.0\.0\.1:1 .*\n.*set HTTPS_PROXY/,
  );
  const proxy = await serve((_, response) => void response.writeHead(403).end('<html>Blocked'));
  await expect(look('Teams', teamsAt(proxy))).rejects.toThrow(/answered 403, and not as Microsoft does/);
});

test('says what to do when Microsoft refuses', async () => {
  const url = await serve(
    json({ error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret.' }),
  );
  await expect(look('Teams', teamsAt(url))).rejects.toThrow(
    /AADSTS7000215.*\nMICROSOFT_APP_PASSWORD is no secret of this app: it must be the value, not the id\..*Certificates & secrets/,
  );
  const otherwise = await serve(json({ error: 'server_error', error_description: 'AADSTS1: no' }));
  await expect(look('Teams', teamsAt(otherwise))).rejects.toThrow(/AADSTS1.*\nCheck MICROSOFT_APP_ID/);
});

test('says where the keys of Teams are not what they should be', async () => {
  const url = await serve(json({ access_token: 'token' }));
  await expect(look('Teams', teamsAt(url))).rejects.toThrow(
    /^signed in, but the keys of Teams are not listed at .*\nUnset MICROSOFT_OPENID_METADATA_URL/,
  );
});

test('names each permission that the bot lacks in Slack, and the page that mends it', async () => {
  const granting = (scopes: string[]) =>
    serve((_, response) => {
      response.setHeader('x-oauth-scopes', scopes.join(','));
      response.end(JSON.stringify({ ok: true, team: 'West Yorkshire LPN', user: 'convenor' }));
    });
  expect(await look('Slack', slackAt(await granting(slackScopes)))).toBe(
    'signed in to West Yorkshire LPN as convenor.',
  );
  const some = slackScopes.filter((scope) => scope !== 'chat:write' && scope !== 'users:read');
  await expect(look('Slack', slackAt(await granting(some)))).rejects.toThrow(
    'signed in to West Yorkshire LPN as convenor, but without permissions it needs: chat:write, users:read.\nAt https://api.slack.com/apps, in the app: OAuth & Permissions, Bot Token Scopes, add; then Install App, Reinstall.',
  );
});

/** A Slack that answers each method with what is given, `ok` unless that says otherwise. */
const answering = (answers: Record<string, object>) =>
  serve((request, response) => {
    const method = (request.url ?? '').replace('/api/', '');
    response.end(JSON.stringify({ ok: true, ...answers[method] }));
  });

const installedAt = (url: string) => ({
  ...{ SLACK_SIGNING_SECRET: 'shhh', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' },
  ...{ SLACK_API_URL: `${url}/api/`, PUBLIC_URL: 'https://bot.nhs.uk' },
});

test('presents the client id and secret where the bot is installed by OAuth', async () => {
  const right = await answering({ 'oauth.v2.access': { ok: false, error: 'invalid_code' } });
  expect(await look('Slack', installedAt(right))).toBe('takes the client id and secret.');
  const wrong = await answering({ 'oauth.v2.access': { ok: false, error: 'bad_client_secret' } });
  await expect(look('Slack', installedAt(wrong))).rejects.toThrow(
    /bad_client_secret.*\n.*Basic Information, App Credentials: .* SLACK_CLIENT_ID and SLACK_CLIENT_SECRET/,
  );
});

test('asks for a connection of Socket Mode, and names the scope or the switch that is missing', async () => {
  const at = (url: string) => ({ ...slackAt(url), SLACK_APP_TOKEN: 'xapp-1' });
  expect(await look('Socket Mode', at(await answering({})))).toBe('Slack offers a connection.');
  const scope = await answering({ 'apps.connections.open': { ok: false, error: 'missing_scope' } });
  await expect(look('Socket Mode', at(scope))).rejects.toThrow(/App-Level Tokens: .* connections:write/);
  const off = await answering({ 'apps.connections.open': { ok: false, error: 'not_allowed' } });
  await expect(look('Socket Mode', at(off))).rejects.toThrow(/Settings, Socket Mode: switch it on/);
});

describe.skipIf(skipWithout(findPostgres() !== undefined))(
  'where the bot is installed in several workspaces',
  () => {
    test('signs in to each, and names those that must be installed again', async () => {
      const DATABASE_URL = await newPostgresDatabase();
      const SEALING_KEY = 'the key of this test, which is long enough';
      const database = await openDatabase({ url: DATABASE_URL, dataDir: '' });
      const sealing = createSealing(SEALING_KEY);
      const { keep } = createInstallations({
        ...{ storage: createStorage(database.prisma), sealing, now: () => new Date(), log },
      });
      const url = await serve((request, response) => {
        const ok = request.headers.authorization === 'Bearer xoxb-T0WEST';
        response.setHeader('x-oauth-scopes', slackScopes.join(','));
        response.end(
          JSON.stringify(ok ? { ok, team: 'West', user: 'convenor' } : { ok, error: 'token_revoked' }),
        );
      });
      const env = { ...installedAt(url), DATABASE_URL, SEALING_KEY };
      const none = await look('Slack workspaces', env).catch(String);
      expect(none).toContain('none yet.\nInstall the bot: https://bot.nhs.uk/slack/install');

      const install = (id: string, name: string) => {
        const bot = { id: 'B1', userId: 'U1', token: `xoxb-${id}`, scopes: [] };
        const secret = JSON.stringify({ team: { id, name }, isEnterpriseInstall: false, bot });
        return keep({ tenant: id, name, secret });
      };
      await install('T0WEST', 'West');
      expect(await look('Slack workspaces', env)).toBe('signed in to West.');
      await install('T0EAST', 'East');
      await expect(look('Slack workspaces', env)).rejects.toThrow(
        'East: refused the bot token (token_revoked).\nInstall the bot there again: https://bot.nhs.uk/slack/install',
      );
      await database.close();
    });
  },
);

const dated =
  (ahead: number): RequestListener =>
  (_, response) => {
    response.setHeader('date', new Date(Date.now() + ahead * 1_000).toUTCString());
    response.end();
  };

test('holds this machine’s clock against the platforms’', async () => {
  expect(await look('Time', slackAt(await serve(dated(0))))).toBe('this machine’s clock is right.');
  await expect(look('Time', slackAt(await serve(dated(400))))).rejects.toThrow(
    /clock is (399|400|401) seconds slow/,
  );
  await expect(look('Time', teamsAt(await serve(dated(-400))))).rejects.toThrow(
    /clock is (399|400|401) seconds fast/,
  );
  expect(await look('Time', slackAt('http://127.0.0.1:1'))).toContain('not checked');
});
