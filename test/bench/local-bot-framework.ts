/** botbuilder as its samples have it, checking who calls and signing in, but that all it knows of Microsoft is this machine. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import { MsalAppCredentials, PasswordServiceClientCredentialFactory } from 'botframework-connector';

const {
  MICROSOFT_APP_ID = '',
  MICROSOFT_APP_PASSWORD = '',
  MICROSOFT_APP_TENANT_ID = '',
  MICROSOFT_LOGIN_URL = '',
  MICROSOFT_OPENID_METADATA_URL = '',
} = process.env;
const LOGIN = 'https://login.microsoftonline.com';
const BOT_FRAMEWORK = 'https://api.botframework.com';

/** MSAL as it is, but that what it sends to Microsoft is sent to this machine. */
const networkClient: INetworkModule = {
  sendGetRequestAsync: (url, options) => send(url, { headers: options?.headers ?? {} }),
  sendPostRequestAsync: (url, options) =>
    send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
};

async function send<T>(url: string, init: RequestInit) {
  const answer = await fetch(url.replace(LOGIN, MICROSOFT_LOGIN_URL), init);
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: (await answer.json()) as T,
  };
}

class LocalSignIn extends PasswordServiceClientCredentialFactory {
  readonly #msal = new ConfidentialClientApplication({
    auth: {
      clientId: MICROSOFT_APP_ID,
      clientSecret: MICROSOFT_APP_PASSWORD,
      authority: `${LOGIN}/${MICROSOFT_APP_TENANT_ID}`,
    },
    system: { networkClient },
  });

  override async createCredentials(appId: string, audience: string) {
    // The very class that it wants; but as CommonJS, botbuilder knows it by another declaration.
    return new MsalAppCredentials(this.#msal as never, appId, MICROSOFT_APP_TENANT_ID, audience);
  }
}

export const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: MICROSOFT_APP_ID,
      ToBotFromChannelOpenIdMetadataUrl: MICROSOFT_OPENID_METADATA_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: MICROSOFT_OPENID_METADATA_URL,
      ToBotFromChannelTokenIssuer: BOT_FRAMEWORK,
      ToChannelFromBotLoginUrl: `${LOGIN}/${MICROSOFT_APP_TENANT_ID}`,
      ToChannelFromBotOAuthScope: BOT_FRAMEWORK,
      OAuthUrl: BOT_FRAMEWORK,
    },
    new LocalSignIn(MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID),
  ),
);

/** Takes an activity that came by HTTP. */
export async function takeActivity(
  req: IncomingMessage,
  res: ServerResponse,
  turn: (context: TurnContext) => Promise<void>,
): Promise<void> {
  const request: Request = { body: await readJson(req), headers: req.headers, method: 'POST' };
  const response: Response = {
    socket: res.socket,
    status: (code: number) => {
      res.statusCode = code;
    },
    header: (name: string, value: unknown) => res.setHeader(name, String(value)),
    send: (body: unknown) => res.write(typeof body === 'string' ? body : JSON.stringify(body)),
    end: () => res.end(),
  };
  await adapter.process(request, response, turn);
}

async function readJson(req: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
