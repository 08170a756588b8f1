import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Forgery } from '../../../adapters/playground/index.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
});
afterAll(() => bot.close());
afterEach(() => {
  vi.useRealTimers();
  bot.asked.length = 0;
});

const now = () => Math.floor(Date.now() / 1000);

describe('a rightly signed activity', () => {
  it('is let in', async () => {
    expect((await bot.send({})).status).toBe(200);
    expect(bot.asked).toHaveLength(1);
  });

  it('is let in while its token is at most five minutes out of date, on either side', async () => {
    expect((await bot.send({}, { claims: { exp: now() - 240 } })).status).toBe(200);
    expect((await bot.send({}, { claims: { nbf: now() + 240 } })).status).toBe(200);
  });
});

describe('a token is refused with a 401', () => {
  const forgeries: Record<string, () => Forgery> = {
    'when its signature is forged': () => ({ foreignKey: true }),
    'when it is not signed (alg none)': () => ({ unsigned: true }),
    'when it names a key that nobody published': () => ({ header: { kid: 'made-up' } }),
    'when it names no key': () => ({ header: { kid: undefined } }),
    'when it names another algorithm': () => ({ header: { alg: 'RS512' } }),
    'when it has expired': () => ({ claims: { exp: now() - 1000 } }),
    'when it never expires': () => ({ claims: { exp: undefined } }),
    'when it is from the future': () => ({ claims: { nbf: now() + 1000 } }),
    'when it is for another app': () => ({ claims: { aud: 'another-app' } }),
    'when it is from another issuer': () => ({ claims: { iss: 'https://sts.windows.net/elsewhere/' } }),
  };
  for (const [when, forgery] of Object.entries(forgeries)) {
    it(when, async () => {
      expect((await bot.send({}, forgery())).status).toBe(401);
      expect(bot.asked).toHaveLength(0);
    });
  }

  it('when it has expired since it was last found good', async () => {
    const authorization = bot.authorization();
    await bot.sendWith({}, authorization);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 66 * 60 * 1000 });
    expect((await bot.sendWith({}, authorization)).status).toBe(401);
  });

  it('when there is none, or something else in its place', async () => {
    expect((await bot.post({ type: 'message' }, undefined)).status).toBe(401);
    expect((await bot.post({ type: 'message' }, 'Basic YTpi')).status).toBe(401);
    expect((await bot.post({ type: 'message' }, 'Bearer a.b')).status).toBe(401);
    expect((await bot.post({ type: 'message' }, 'Bearer a.b.c')).status).toBe(401);
  });

  it('when the public key is used as the secret of an HMAC', async () => {
    const [header = '', claims = ''] = bot.authorization().replace('Bearer ', '').split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
    const [key] = await published(bot);
    const forged = `${Buffer.from(JSON.stringify({ alg: 'HS256', kid })).toString('base64url')}.${claims}`;
    const signature = createHmac('sha256', JSON.stringify(key)).update(forged).digest('base64url');
    expect((await bot.post({ type: 'message' }, `Bearer ${forged}.${signature}`)).status).toBe(401);
  });
});

describe('an activity is refused with a 403', () => {
  it('when it has no serviceUrl', async () => {
    expect((await bot.send({ serviceUrl: undefined })).status).toBe(403);
    expect((await bot.send({ serviceUrl: undefined }, { claims: { serviceurl: undefined } })).status).toBe(
      403,
    );
  });

  it('when its serviceUrl is not the one that was signed', async () => {
    expect((await bot.send({ serviceUrl: 'http://127.0.0.1:1/' })).status).toBe(403);
  });

  it.each(['https://evil.example/', 'http://evil.example/', 'https://127.0.0.1@evil.example/', 'not a url'])(
    'when its serviceUrl is foreign: %s',
    async (serviceUrl) => {
      expect((await bot.send({ serviceUrl }, { claims: { serviceurl: serviceUrl } })).status).toBe(403);
    },
  );

  it('when the key does not endorse its channel', async () => {
    expect((await bot.send({ channelId: 'webchat' })).status).toBe(403);
    expect((await bot.send({ channelId: undefined })).status).toBe(403);
  });

  it('when it comes from another organisation, or from none', async () => {
    expect((await bot.send({ channelData: { tenant: { id: 'another' } } })).status).toBe(403);
    expect((await bot.send({ channelData: null })).status).toBe(403);
  });
});

describe('a body is refused with a 4xx', () => {
  it.each([
    ['malformed JSON', '{"type":'],
    ['an array', '[]'],
    ['no object', '"message"'],
    ['no type', '{"text":"help"}'],
    ['a type that is no text', '{"type":7}'],
    ['nothing', ''],
    ['bytes that are not UTF-8', new Blob([Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])])],
  ])('when it is %s', async (_, body) => {
    expect((await bot.post(body, bot.authorization())).status).toBe(400);
  });

  it('when it is too large', async () => {
    expect((await bot.send({ text: 'x'.repeat(300_000) })).status).toBe(413);
  });

  it('when it is not posted', async () => {
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(405);
  });
});

describe('the published keys', () => {
  const asksForKeys = () => bot.seen.filter((each) => each.endsWith('/keys')).length;

  it('are not asked for again by forged tokens, until five minutes have passed', async () => {
    await bot.send({});
    const before = asksForKeys();
    for (const kid of ['one', 'two', 'three']) await bot.send({}, { header: { kid } });
    expect(asksForKeys()).toBe(before);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60 * 1000 });
    for (const kid of ['one', 'two', 'three']) await bot.send({}, { header: { kid } });
    expect(asksForKeys()).toBe(before + 1);
  });

  it('are asked for once by many who come at the same time', async () => {
    const fresh = await startTeamsBot();
    const answers = await Promise.all([1, 2, 3, 4].map((id) => fresh.send({ id: `${id}` })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(fresh.seen.filter((each) => each.endsWith('/keys'))).toHaveLength(1);
    await fresh.close();
  });

  it('out of reach mean a 503, said in the log, and are found once they are back', async () => {
    let isUp = false;
    const elsewhere = await publishKeys((keys) => (isUp ? keys : undefined));
    expect((await elsewhere.bot.send({})).status).toBe(503);
    expect(elsewhere.bot.logged.map(({ level, sentence }) => `${level}: ${sentence}`)).toContain(
      'warn: The keys of Microsoft Teams cannot be read.',
    );
    isUp = true;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3000 });
    expect((await elsewhere.bot.send({})).status).toBe(200);
    await elsewhere.close();
  });

  it('speak only for the channels they endorse', async () => {
    const elsewhere = await publishKeys((keys) => keys.map((key) => ({ ...key, endorsements: ['webchat'] })));
    expect((await elsewhere.bot.send({})).status).toBe(403);
    expect((await elsewhere.bot.send({ channelId: 'webchat' })).status).toBe(403);
    await elsewhere.close();
  });
});

/** A bot that reads its keys from a server of the test's own: the tenant's, as `change` leaves them; undefined is a 500. */
async function publishKeys(change: (keys: object[]) => object[] | undefined) {
  const server = http.createServer((req, res) => {
    if (req.url === '/metadata') res.end(JSON.stringify({ jwks_uri: `${url}/keys` }));
    else
      published(own).then((keys) => {
        const changed = change(keys);
        res.writeHead(changed ? 200 : 500).end(JSON.stringify({ keys: changed }));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = await startTeamsBot({ openIdMetadataUrl: `${url}/metadata` });
  const close = async () => {
    await own.close();
    server.closeAllConnections();
    server.close();
  };
  return { bot: own, close };
}

async function published({ url }: TeamsBot): Promise<object[]> {
  const response = await fetch(`${url}/playground/teams/openid/.well-known/keys`);
  return (await response.json()).keys;
}

describe('an app for any organisation', () => {
  it('serves each of them, but nobody without one', async () => {
    const open = await startTeamsBot({ appType: 'MultiTenant' });
    expect((await open.send({ channelData: { tenant: { id: 'another' } } })).status).toBe(200);
    expect(open.asked[0]?.place.tenant).toBe('another');
    expect((await open.send({ channelData: null })).status).toBe(403);
    await open.close();
  });
});
