import { once } from 'node:events';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTls, TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformChecks } from '../../bot/command-line/platform-checks.ts';
import { readSettings } from '../../bot/settings.ts';
import { openRedis } from '../../jobs/redis.ts';
import { certificateFault } from '../../storage/database/certificate-fault.ts';
import { openDatabase } from '../../storage/database/open-database.ts';
import { type Certificates, makeCertificates, opensslIsInstalled } from '../support/certificates.ts';
import { skipWithout } from '../support/skip.ts';

describe.skipIf(skipWithout(opensslIsInstalled))('a certificate that this machine does not trust', () => {
  let certificates: Certificates;
  const servers: Server[] = [];

  beforeAll(() => {
    certificates = makeCertificates('localhost');
  });

  afterAll(() => {
    for (const server of servers) server.close();
    certificates?.remove();
  });

  async function listening(server: Server): Promise<number> {
    servers.push(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  }
  const unknown = 'shows a certificate that this machine does not trust: it does not know who signed it';
  const said = (work: Promise<unknown>) => work.then(String, ({ message }: Error) => message);

  test('is told of Postgres as what it is, with the setting that mends it', async () => {
    const port = await listening(
      createServer((socket) => {
        socket.on('error', () => {});
        // It is asked for TLS in clear, and says yes.
        socket.once('data', () => {
          socket.write('S');
          new TLSSocket(socket, { isServer: true, ...certificates }).on('error', () => {});
        });
      }),
    );
    const url = `postgresql://ann:secret@localhost:${port}/convenor?sslmode=verify-full`;
    expect(await said(openDatabase({ url, dataDir: '' }))).toBe(
      `Postgres ${unknown} (ann@localhost:${port}/convenor).\nPut the certificate of the authority that signed it into a file, and add ?sslmode=verify-full&sslrootcert=/path/to/authority.pem to DATABASE_URL.`,
    );
  });

  test('is told of Redis', async () => {
    const port = await listening(createTls({ ...certificates }).on('tlsClientError', () => {}));
    expect(await said(openRedis({ url: `rediss://localhost:${port}`, dataDir: '' }))).toMatch(
      new RegExp(`^Redis ${unknown} \\(localhost:${port}\\)\\.\n.*NODE_EXTRA_CA_CERTS=/path`),
    );
  });

  test('is told of Slack and Microsoft by doctor', async () => {
    const port = await listening(createHttps({ ...certificates }));
    const settings = readSettings({
      SLACK_SIGNING_SECRET: 'shhh',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_API_URL: `https://localhost:${port}/api/`,
      MICROSOFT_APP_ID: 'app',
      MICROSOFT_APP_PASSWORD: 'secret',
      MICROSOFT_APP_TENANT_ID: 'tenant',
      MICROSOFT_LOGIN_URL: `https://localhost:${port}`,
    });
    const found = platformChecks(settings);
    for (const [name, who] of [
      ['Slack', 'Slack'],
      ['Teams', 'Microsoft'],
    ]) {
      const check = found.find((each) => each.name === name);
      expect(await said(check?.run() ?? Promise.resolve())).toMatch(
        new RegExp(`^${who} ${unknown} \\(localhost:${port}\\)\\.\n.*NODE_EXTRA_CA_CERTS=/path`),
      );
    }
  });

  test('is told from one that no machine would take', () => {
    const fault = (code: string) =>
      certificateFault({ cause: Object.assign(new Error('refused'), { code }) });
    expect(fault('ERR_TLS_CERT_ALTNAME_INVALID')?.says).toContain('is for another name than was called');
    expect(fault('CERT_HAS_EXPIRED')).toMatchObject({ isUnknown: false });
    expect(fault('ECONNREFUSED')).toBeUndefined();
  });
});
