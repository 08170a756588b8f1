import { ConfidentialClientApplication, type INetworkModule, ServerError } from '@azure/msal-node';
import { SendError } from '../../commands/messenger.ts';

/** Whom the bot's tokens are for, and whom the platform's are from. */
export const BOT_FRAMEWORK = 'https://api.botframework.com';

/** The bot's own token for speaking to the platform. */
export interface SignIn {
  /** A token good for the next minutes. Throws `SendError`: busy, with a hint where the app's id or password is wrong. */
  token(): Promise<string>;
  /** Asks afresh next time, because the platform did not take the token. */
  forget(): void;
}

export interface Credentials {
  appId: string;
  appPassword: string;
  /** The directory that vouches for the app. */
  directory: string;
  /** https://login.microsoftonline.com, or the like of it. */
  loginUrl: string;
}

/** MSAL's own address for signing in. It refuses plain http and hosts it does not know; we change it on the wire. */
const MSAL_LOGIN = 'https://login.microsoftonline.com';
const EARLY_MS = 5 * 60 * 1000;
/** How long signing in may take, in all its calls. */
const TIMEOUT_MS = 8000;
const NOT_OURS = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request'];

/** Signs in with the app's password through MSAL, once for all who ask at the same time, and keeps the token. */
export function createSignIn({ appId, appPassword, directory, loginUrl }: Credentials): SignIn {
  let inTime: AbortSignal | undefined;
  const msal = new ConfidentialClientApplication({
    auth: { clientId: appId, clientSecret: appPassword, authority: `${MSAL_LOGIN}/${directory}` },
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

function toSendError(error: unknown): SendError {
  if (error instanceof ServerError && NOT_OURS.includes(error.errorCode))
    return new SendError('busy', 'Microsoft did not accept the app’s id and password.', {
      hint: 'Ask whoever looks after Convenor to check its Microsoft app id and password.',
      cause: error,
    });
  return new SendError('busy', 'Signing in to Microsoft did not work.', { cause: error });
}

function networkTo(loginUrl: string, inTime: () => AbortSignal | undefined): INetworkModule {
  // MSAL's own interface leaves the shape of the answer to the caller; it checks the parts it needs.
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
