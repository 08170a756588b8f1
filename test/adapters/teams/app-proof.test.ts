import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { certificateEnds, fieldsOfProof } from '../../../adapters/teams/app-proof.ts';
import { createSignIn } from '../../../adapters/teams/sign-in.ts';
import { platformChecks } from '../../../bot/command-line/platform-checks.ts';
import { readEnvironment } from '../../../bot/environment.ts';
import { readSettings } from '../../../bot/settings.ts';
import { SendError } from '../../../commands/messenger.ts';
import { opensslIsInstalled } from '../../support/certificates.ts';

let folder: string;
let pem: string;
const asked: { path: string; form: URLSearchParams }[] = [];
const stops: (() => void)[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convenor-proof-'));
  if (!opensslIsInstalled) return;
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '400', '-subj', '/CN=convenor'];
  execFileSync('openssl', ['req', '-x509', ...made, '-keyout', 'key.pem', '-out', 'cert.pem'], {
    cwd: folder,
    stdio: 'pipe',
  });
  pem = readFileSync(join(folder, 'cert.pem'), 'utf8') + readFileSync(join(folder, 'key.pem'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  asked.length = 0;
  for (const stop of stops.splice(0)) stop();
});

/** A local Microsoft, which gives a token to whoever asks, or this refusal. */
async function microsoft(refusal?: object): Promise<string> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path === '/keys') return response.end(JSON.stringify({ jwks_uri: 'https://keys' }));
    asked.push({ path, form: new URLSearchParams(await text(request)) });
    response.writeHead(refusal ? 401 : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        refusal ?? { token_type: 'Bearer', expires_in: 3600, access_token: `token ${asked.length}` },
      ),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const signInAt = (loginUrl: string, proof: Parameters<typeof createSignIn>[0]['proof']) =>
  createSignIn({ appId: 'the-app', proof, directory: 'tenant', loginUrl });

describe.skipIf(!opensslIsInstalled)('signing in with a certificate', () => {
  test('brings what only its private key can sign, and names the certificate', async () => {
    const loginUrl = await microsoft();
    expect(await signInAt(loginUrl, { appCertificate: pem }).token()).toBe('token 1');
    const [{ path, form } = { path: '', form: new URLSearchParams() }] = asked;
    expect(path).toContain('/tenant/oauth2/v2.0/token');
    expect(form.get('client_secret')).toBeNull();
    expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    const assertion = form.get('client_assertion') ?? '';
    const certificate = new X509Certificate(pem);
    const { payload } = await jwtVerify(assertion, certificate.publicKey, {
      ...{ issuer: 'the-app', subject: 'the-app', algorithms: ['PS256'] },
      audience: `${loginUrl}/tenant/oauth2/v2.0/token`,
    });
    expect(payload.jti).toMatch(/[0-9a-f-]{36}/);
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    expect(decodeProtectedHeader(assertion)).toMatchObject({ 'x5t#S256': thumbprint, typ: 'JWT' });
    const { publicKey: another } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await expect(jwtVerify(assertion, another)).rejects.toThrow('signature');
  });

  test('signs anew each time', async () => {
    const signIn = signInAt(await microsoft(), { appCertificate: pem });
    await signIn.token();
    signIn.forget();
    await signIn.token();
    const assertions = asked.map(({ form }) => form.get('client_assertion'));
    expect(new Set(assertions).size).toBe(2);
  });

  test('says what is wrong with one that cannot be used', async () => {
    const loginUrl = await microsoft();
    const [withoutKey = ''] = pem.split('-----BEGIN PRIVATE KEY-----');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const withAnother = withoutKey + privateKey.export({ type: 'pkcs8', format: 'pem' });
    for (const appCertificate of [withoutKey, withAnother, 'nothing of the kind']) {
      const failure = await signInAt(loginUrl, { appCertificate })
        .token()
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SendError);
      expect((failure as SendError).hint).toContain('what it signs in to Microsoft with');
    }
    expect(asked).toHaveLength(0);
    expect(certificateEnds(pem).getTime()).toBeGreaterThan(Date.now());
  });

  test('doctor says that it is used, from a file of its own, and what Microsoft makes of it', async () => {
    const path = join(folder, 'app.pem');
    writeFileSync(path, pem);
    const look = async (loginUrl: string) => {
      const given = { MICROSOFT_APP_CERTIFICATE_FILE: path, ...teamsAt(loginUrl) };
      const [check] = platformChecks(readSettings(readEnvironment(folder, given).values));
      return check?.run();
    };
    expect(await look(await microsoft())).toBe('signed in with a certificate.');
    const refusing = await microsoft({ error: 'invalid_client', error_description: 'AADSTS700027: no.' });
    await expect(look(refusing)).rejects.toThrow(
      /AADSTS700027.*\nMICROSOFT_APP_CERTIFICATE is no certificate of this app.*Certificates & secrets/,
    );
  });
});

describe('signing in with the token of a workload', () => {
  test('brings it as it then stands in its file', async () => {
    const path = join(folder, 'token');
    const signIn = signInAt(await microsoft(), { federatedTokenFile: path });
    for (const token of ['first.token.here', 'second.token.here']) {
      writeFileSync(path, `${token}\n`);
      signIn.forget();
      await signIn.token();
    }
    expect(asked.map(({ form }) => form.get('client_assertion'))).toEqual([
      'first.token.here',
      'second.token.here',
    ]);
  });

  test('doctor says that it is used, that its file is missing, or that the app does not trust it', async () => {
    const path = join(folder, 'token');
    writeFileSync(path, 'a.token.here');
    const look = async (loginUrl: string, file = path) => {
      const [check] = platformChecks(
        readSettings({ ...teamsAt(loginUrl), MICROSOFT_FEDERATED_TOKEN_FILE: file }),
      );
      return check?.run();
    };
    expect(await look(await microsoft())).toContain('signed in with the token of this workload');
    await expect(look(await microsoft(), join(folder, 'none'))).rejects.toThrow(
      /cannot be read from .*none\.\n/,
    );
    const refusing = await microsoft({ error: 'invalid_client', error_description: 'AADSTS700213: no.' });
    await expect(look(refusing)).rejects.toThrow(/AADSTS700213.*\nThe app does not trust this workload/);
  });
});

test('a secret is brought as it is', async () => {
  const fields = await fieldsOfProof(
    { appPassword: 'p&ss' },
    { appId: 'the-app', tokenUrl: 'https://login' },
  );
  expect(fields).toEqual({ client_secret: 'p&ss' });
});

test('two ways to sign in are one too many, and each takes the place of the secret', () => {
  const given = teamsAt('http://127.0.0.1:1');
  const both = { ...given, MICROSOFT_APP_PASSWORD: 's', MICROSOFT_FEDERATED_TOKEN_FILE: '/token' };
  expect(() => readSettings(both)).toThrow(
    'MICROSOFT_FEDERATED_TOKEN_FILE is set, and so is MICROSOFT_APP_PASSWORD: the bot signs in to Microsoft with one of them.',
  );
  const { teams } = readSettings({ ...given, MICROSOFT_FEDERATED_TOKEN_FILE: '/token' });
  expect(teams).toMatchObject({ federatedTokenFile: '/token' });
  expect(() => readSettings(given)).toThrow('MICROSOFT_APP_PASSWORD is missing');
});

const teamsAt = (url: string) => ({
  MICROSOFT_APP_ID: 'the-app',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  MICROSOFT_LOGIN_URL: url,
  MICROSOFT_OPENID_METADATA_URL: `${url}/keys`,
});
