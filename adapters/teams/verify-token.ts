import { errors, jwtVerify } from 'jose';
import { HttpError } from '../http-body.ts';
import { BOT_FRAMEWORK } from './sign-in.ts';
import type { FindKey } from './signing-keys.ts';

/** What a verified token of the Bot Framework asserts. */
export interface Verified {
  serviceUrl: unknown;
  /** The channels that its signing key is endorsed for. */
  endorsements: string[];
}

/** Verifies an Authorization header. Rejects with HttpError: 401 if it is invalid, 503 if the keys cannot be read. */
export type VerifyToken = (authHeader: string) => Promise<Verified>;

interface CachedVerification extends Verified {
  /** When it expires, in epoch milliseconds. */
  until: number;
}

const CLOCK_TOLERANCE_SECONDS = 5 * 60;
const MOST_KEPT = 100;

/**
 * Accepts only RS256, only from the Bot Framework, only for this app. Teams sends the same token for about an hour, so
 * valid tokens are cached until they expire; invalid ones are not.
 */
export function createVerifyToken(appId: string, findKey: FindKey): VerifyToken {
  const good = new Map<string, CachedVerification>();
  return async (authHeader) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authHeader)?.[1];
    if (token === undefined) throw new HttpError(401, 'A signed token of the Bot Framework is needed.');
    const known = good.get(token);
    if (known && Date.now() < known.until) return known;
    const verified = await verify(token, appId, findKey);
    if (good.size >= MOST_KEPT) good.clear();
    good.set(token, verified);
    return verified;
  };
}

async function verify(token: string, appId: string, findKey: FindKey): Promise<CachedVerification> {
  let endorsements: string[] = [];
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = typeof kid === 'string' ? await findKey(kid) : undefined;
        if (!found) throw new errors.JWKSNoMatchingKey();
        endorsements = found.endorsements;
        return found.key;
      },
      {
        algorithms: ['RS256'],
        issuer: BOT_FRAMEWORK,
        audience: appId,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp'],
      },
    );
    return { serviceUrl: payload.serviceurl, endorsements, until: (payload.exp ?? 0) * 1000 };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new HttpError(401, 'The token is not valid here.');
  }
}
