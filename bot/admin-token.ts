import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Whether a request brings the token as a bearer token. */
export const bearsToken = ({ authorization = '' }: IncomingHttpHeaders, token: string): boolean =>
  isSame(authorization, `Bearer ${token}`);

/** Whether it brings the token so or, as browsers do, as a password with any name. */
export function givesToken(headers: IncomingHttpHeaders, token: string): boolean {
  const [, given = ''] = /^Basic ([\w+/=]+)$/.exec(headers.authorization ?? '') ?? [];
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(given, 'base64').toString('utf8')) ?? [];
  return isSame(password, token) || bearsToken(headers, token);
}

/** Compares in constant time, so that timing tells nothing of the token. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
