import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { isObject } from '../http.ts';
import type { Site } from '../site.ts';
import type { PlatformObject } from '../trial.ts';

const BOT_FRAMEWORK = 'https://api.botframework.com';
const KEY_ID = 'playground';
const LIFE_S = 3600;

/** How a token is spoilt, for tests of what the bot must refuse. */
export interface Forgery {
  /**
   * Claims that replace the right ones, such as `{exp: 0}` or `{aud: 'somebody else'}`. Undefined leaves a
   * claim out.
   */
  claims?: PlatformObject;
  header?: PlatformObject;
  /** Uses `alg: none` and no signature. */
  unsigned?: boolean;
  /** Signs with an unknown key under the right key's name. */
  foreignKey?: boolean;
}

export interface TokenOffice {
  /** The `Authorization` with which the Bot Framework calls the bot, valid unless forged. */
  forBot(forgery?: Forgery): string;
  /** An access token for the bot, which the connector accepts for an hour. */
  forConnector(): string;
  /** Whether this `Authorization` is a token from `forConnector` that is still valid. */
  isGood(authorization: string | undefined): boolean;
  /** The public key, as the `jwks_uri` of the OpenID metadata shows it. */
  keys(): PlatformObject;
}

/**
 * Signs and checks JSON web tokens with one RSA key. The key is kept with the world, so that tokens survive
 * a restart.
 */
export function createTokenOffice(site: Site, appId: string): TokenOffice {
  let key: KeyObject | undefined;
  const ownKey = (): KeyObject => {
    key ??= loadKey(site);
    return key;
  };
  const now = () => Math.floor(site.wallClock().getTime() / 1000);
  const lasting = () => ({ nbf: now() - 60, iat: now() - 60, exp: now() + LIFE_S });

  return {
    forBot: ({ claims, header, unsigned, foreignKey } = {}) => {
      const right = { iss: BOT_FRAMEWORK, aud: appId, serviceurl: serviceUrl(site), ...lasting() };
      const signer = unsigned ? undefined : foreignKey ? newKey() : ownKey();
      return `Bearer ${encode({ ...right, ...claims }, header ?? {}, signer)}`;
    },
    forConnector: () =>
      encode({ iss: 'playground', aud: BOT_FRAMEWORK, appid: appId, ...lasting() }, {}, ownKey()),
    isGood: (authorization) => {
      const claims = decode(authorization?.match(/^Bearer (.+)$/)?.[1] ?? '', ownKey());
      return claims?.aud === BOT_FRAMEWORK && claims.appid === appId && Number(claims.exp) > now();
    },
    keys: () => {
      const jwk = createPublicKey(ownKey()).export({ format: 'jwk' });
      return {
        keys: [{ ...jwk, kid: KEY_ID, x5t: KEY_ID, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }],
      };
    },
  };
}

/** The address to which the bot sends messages: `serviceUrl` in activities. */
export function serviceUrl(site: Site): string {
  return `${site.url}/teams/connector/`;
}

function loadKey({ world, tokenKey }: Site): KeyObject {
  const { secrets } = world.state;
  if (secrets.privateKey) return createPrivateKey(secrets.privateKey);
  const key = tokenKey ?? newKey();
  secrets.privateKey = String(key.export({ type: 'pkcs8', format: 'pem' }));
  world.changed();
  return key;
}

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const toBase64 = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

function encode(claims: PlatformObject, header: PlatformObject, key: KeyObject | undefined): string {
  const alg = key ? 'RS256' : 'none';
  const signed = `${toBase64({ alg, typ: 'JWT', kid: KEY_ID, x5t: KEY_ID, ...header })}.${toBase64(claims)}`;
  return `${signed}.${key ? sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url') : ''}`;
}

/** The claims of a token that this key signed; undefined for any other. */
function decode(token: string, key: KeyObject): PlatformObject | undefined {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const isOurs = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${claims}`),
    createPublicKey(key),
    Buffer.from(signature, 'base64url'),
  );
  if (!isOurs) return undefined;
  const value: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  return isObject(value) ? value : undefined;
}
