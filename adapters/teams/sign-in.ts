import { ConfidentialClientApplication, type INetworkModule, ServerError } from '@azure/msal-node';
import { SendError } from '../../commands/messenger.ts';
import { type AppProof, assertionOf, ProofFault } from './app-proof.ts';

/** The audience of the bot's tokens, and the issuer of the platform's. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

/** The bot's own token for speaking to the platform. */
export interface SignIn {
  /** A token valid for some minutes. Rejects with `SendError` 'busy', with a hint if the app's id or password is wrong. */
  token(): Promise<string>;
  /** Discards the token, because Teams refused it. */
  forget(): void;
}

export interface Credentials {
  appId: string;
  proof: AppProof;
  /** The directory (tenant) in which the app signs in. */
  directory: string;
  /** https://login.microsoftonline.com, or that of a national cloud. */
  loginUrl: string;
}

/** MSAL's own sign-in address. MSAL refuses plain http and unknown hosts, so we rewrite the address when it calls. */
const MSAL_LOGIN = 'https://login.microsoftonline.com';
const EARLY_MS = 5 * 60 * 1000;
/** Time limit for signing in, all calls together, in milliseconds. */
const TIMEOUT_MS = 8000;
const NOT_OURS = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request'];

/** Signs in as the app through MSAL. Concurrent callers share one sign-in, and the token is cached. */
export function createSignIn({ appId, proof, directory, loginUrl }: Credentials): SignIn {
  let inTime: AbortSignal | undefined;
  const tokenUrl = `${loginUrl.replace(/\/+$/, '')}/${directory}/oauth2/v2.0/token`;
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority: `${MSAL_LOGIN}/${directory}`,
      ...secretOf(proof, { appId, tokenUrl }),
    },
    system: { networkClient: networkTo(loginUrl.replace(/\/+$/, ''), () => inTime) },
  });
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    inTime = AbortSignal.timeout(TIMEOUT_MS);
    const result = await msal
      .acquireTokenByClientCredential({ scopes: [`${BOT_FRAMEWORK}/.default`], skipCache: true })
      .catch((error: unknown) => {
        throw toSendError(error);
      });
    if (!result?.accessToken) throw new SendError('busy', 'Signing in to Microsoft gave no token.');
    kept = { token: result.accessToken, until: (result.expiresOn?.getTime() ?? 0) - EARLY_MS };
    return kept.token;
  };

  return {
    token: () => {
      if (kept && Date.now() < kept.until) return Promise.resolve(kept.token);
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

/** What MSAL takes for a secret; an assertion is asked for whenever it signs in. */
function secretOf(proof: AppProof, app: { appId: string; tokenUrl: string }) {
  if ('appPassword' in proof) return { clientSecret: proof.appPassword };
  return { clientAssertion: () => assertionOf(proof, app) };
}

function toSendError(error: unknown): SendError {
  if (error instanceof ProofFault)
    return new SendError('busy', error.message, {
      hint: 'Ask whoever looks after Convenor to check what it signs in to Microsoft with.',
      cause: error,
    });
  if (error instanceof ServerError && NOT_OURS.includes(error.errorCode))
    return new SendError('busy', 'Microsoft did not accept the app’s id and its secret or certificate.', {
      hint: 'Ask whoever looks after Convenor to check its Microsoft app id and what it signs in with.',
      cause: error,
    });
  return new SendError('busy', 'Signing in to Microsoft did not work.', { cause: error });
}

function networkTo(loginUrl: string, inTime: () => AbortSignal | undefined): INetworkModule {
  // MSAL's interface leaves the type of the answer open; MSAL validates what it needs of it.
  const send = async <T>(url: string, init: RequestInit) => {
    const response = await fetch(url.replace(MSAL_LOGIN, loginUrl), {
      ...init,
      signal: inTime() ?? null,
    });
    const body = (await response.json()) as T;
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
  return {
    sendGetRequestAsync: (url, options) => send(url, { headers: options?.headers ?? {} }),
    sendPostRequestAsync: (url, options) =>
      send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
  };
}
