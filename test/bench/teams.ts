import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Arrivals } from './arrivals.ts';
import { type Platform, post, timed } from './platform.ts';

const APP = '00000000-0000-4000-8000-00000000b07a';
const TENANT = '00000000-0000-4000-8000-000000007e4a';
const PERSON = '00000000-0000-4000-8000-00000000a44a';
const CHANNEL = '19:bench@thread.tacv2';
const HOUR_S = 3600;

/** Where the connector is called: to answer an activity, also to one person alone in its thread, or to send to a channel unasked. */
export const REPLY = /\/activities\/load-\d+$|messageid(?:=|%3D)load-\d+\/activities$/;
export const SENT = /\/activities$/;

/** A Teams tenant of one channel and one person, with its directory and its keys. */
export async function createTeamsPlatform(url: string, arrivals: Arrivals): Promise<Platform> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = {
    ...(await exportJWK(publicKey)),
    ...{ kid: 'bench', use: 'sig', alg: 'RS256', endorsements: ['msteams'] },
  };
  const serviceUrl = `${url}/teams/connector/`;
  // The platform sends the same token for an hour or so.
  const token = await new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuer('https://api.botframework.com')
    .setAudience(APP)
    .setNotBefore('-1m')
    .setExpirationTime('1h')
    .sign(privateKey);
  const headers = { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` };

  return {
    env: {
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_PASSWORD: 'bench-password',
      MICROSOFT_APP_TENANT_ID: TENANT,
      MICROSOFT_LOGIN_URL: `${url}/teams/login`,
      MICROSOFT_OPENID_METADATA_URL: `${url}/teams/openid`,
      TEAMS_SERVICE_HOSTS: '127.0.0.1',
    },
    ask(bot, { words, shown, says }) {
      const mark = arrivals.newMark();
      const body = JSON.stringify(activity(mark, words(mark), serviceUrl));
      const send = () => post(`${bot.url}/api/messages`, body, headers);
      return timed(send, arrivals.expect(mark, shown, says));
    },
    answer(path) {
      if (path === '/teams/openid') return metadata(`${url}/teams/keys`);
      if (path === '/teams/keys') return { keys: [key] };
      if (path.startsWith('/teams/login/')) return SIGNED_IN;
      if (path.includes('/members/')) return ANN;
      return path.startsWith('/teams/') ? { id: `sent-${++sent}` } : undefined;
    },
  };
}

let sent = 0;

const ANN = { id: '29:ann', aadObjectId: PERSON, name: 'Ann Lee' };

const SIGNED_IN = { token_type: 'Bearer', expires_in: HOUR_S, ext_expires_in: HOUR_S, access_token: 'bench' };

const metadata = (keys: string) => ({
  issuer: 'https://api.botframework.com',
  jwks_uri: keys,
  id_token_signing_alg_values_supported: ['RS256'],
});

const activity = (id: string, words: string, serviceUrl: string) => ({
  ...{ type: 'message', id, channelId: 'msteams', serviceUrl, locale: 'en-GB' },
  timestamp: new Date().toISOString(),
  from: { id: '29:ann', name: 'Ann Lee', aadObjectId: PERSON },
  recipient: { id: `28:${APP}`, name: 'Convenor' },
  conversation: {
    id: `${CHANNEL};messageid=${id}`,
    ...{ conversationType: 'channel', isGroup: true, tenantId: TENANT },
  },
  channelData: { tenant: { id: TENANT }, channel: { id: CHANNEL }, team: { id: CHANNEL } },
  text: `<at>Convenor</at> ${words}`,
  entities: [
    { type: 'mention', mentioned: { id: `28:${APP}`, name: 'Convenor' }, text: '<at>Convenor</at>' },
    { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' },
  ],
});
