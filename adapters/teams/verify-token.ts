import { errors, jwtVerify } from 'jose';
import { HttpError } from '../http-body.ts';
import { BOT_FRAMEWORK } from './sign-in.ts';
import type { FindKey } from './signing-keys.ts';

/** What a token of the Bot Framework stands for. */
export interface Verified {
  serviceUrl: unknown;
  /** The channels that the key which signed it may speak for. */
  endorsements: string[];
}

/** Checks an Authorization header. Throws HttpError: 401 unless it is good, 503 while the keys cannot be read. */
export type VerifyToken = (authHeader: string) => Promise<Verified>;

interface CachedVerification extends Verified {
  /** Milliseconds since 1970. */
  until: number;
}

const CLOCK_TOLERANCE_SECONDS = 5 * 60;
const MOST_KEPT = 100;

/**
 * Only RS256, only from the Bot Framework, only for this app. The platform sends the same token for an hour or so, so
 * those found good are remembered until they expire; of the others nothing is kept.
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
