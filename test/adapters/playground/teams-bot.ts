import type { RequestListener } from 'node:http';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Response,
  type TaskModuleRequest,
  type TaskModuleResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { MsalAppCredentials, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import { readBody } from '../../../adapters/http-body.ts';
import type { Playground } from '../../../adapters/playground/index.ts';

type TeamsSettings = Playground['settings']['teams'];

const MICROSOFT = 'https://login.microsoftonline.com';

export const card = (text: string) =>
  CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text }],
    actions: [],
  });

/** Answers as the words ask, and keeps what it hears. */
export class SmallBot extends TeamsActivityHandler {
  readonly heard: Activity[] = [];
  act: (context: TurnContext) => Promise<unknown> = (context) =>
    context.sendActivity(`You said ${context.activity.text}`);

  constructor() {
    super();
    this.onTurn(async ({ activity }, next) => {
      this.heard.push(activity);
      await next();
    });
    this.onMessage(async (context) => {
      await this.act(context);
    });
  }

  protected override async onAdaptiveCardInvoke(
    _: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const value = { ...card(`${action.verb} by you`).content };
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
  }

  protected override async handleTeamsTaskModuleFetch(): Promise<TaskModuleResponse> {
    return {
      task: {
        type: 'continue',
        value: { title: 'Add an action', height: 'medium', width: 400, card: card('What?') },
      },
    };
  }

  protected override async handleTeamsTaskModuleSubmit(
    _: TurnContext,
    { data }: TaskModuleRequest,
  ): Promise<TaskModuleResponse> {
    if (data.what === 'close') return {} as TaskModuleResponse;
    if (data.what === 'wrong')
      return { task: { type: 'continue', value: { title: 'Look again', card: card('Wrong') } } };
    return { task: { type: 'message', value: `Added: ${data.what}` } };
  }
}

/** Real botbuilder: it checks the tokens it is sent against the metadata, and signs in with real MSAL for its own. */
export function createAdapter(settings: TeamsSettings): CloudAdapter {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        MicrosoftAppId: settings.appId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: settings.tenantId,
        ToBotFromChannelOpenIdMetadataUrl: settings.openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdMetadataUrl,
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        ToChannelFromBotLoginUrl: `${MICROSOFT}/${settings.tenantId}`,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        OAuthUrl: settings.loginUrl,
      },
      new LocalCredentials(settings),
    ),
  );
  adapter.onTurnError = async (_, error) => {
    throw error;
  };
  return adapter;
}

/** MSAL takes https only: the real client, with the way to Microsoft led to the playground. */
class LocalCredentials extends PasswordServiceClientCredentialFactory {
  readonly #settings: TeamsSettings;

  constructor(settings: TeamsSettings) {
    super(settings.appId, settings.appPassword, settings.tenantId);
    this.#settings = settings;
  }

  override async createCredentials(_appId: string, audience: string): Promise<MsalAppCredentials> {
    const { appId, appPassword, tenantId, loginUrl } = this.#settings;
    const send = async (url: string, init: RequestInit) => {
      const response = await fetch(url.replace(MICROSOFT, loginUrl), init);
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.json(),
      };
    };
    const networkClient = {
      sendGetRequestAsync: (url: string, options?: RequestInit) => send(url, { ...options }),
      sendPostRequestAsync: (url: string, options?: RequestInit) => send(url, { ...options, method: 'POST' }),
    } as INetworkModule;
    const authority = `${MICROSOFT}/${tenantId}`;
    const msal = new ConfidentialClientApplication({
      auth: { clientId: appId, clientSecret: appPassword, authority },
      system: { networkClient },
    });
    // One class, declared twice: for ES modules and for CommonJS.
    return new MsalAppCredentials(msal as never, appId, authority, audience);
  }
}

/** The adapter on plain HTTP; what it throws is told by its status. */
export function toListener(adapter: CloudAdapter, bot: SmallBot): RequestListener {
  return async (req, res) => {
    const body = JSON.parse((await readBody(req, 1 << 20)).toString('utf8'));
    const response: Response = {
      socket: res.socket,
      status: (code: number) => {
        res.statusCode = code;
        return response;
      },
      header: (name: string, value: unknown) => {
        res.setHeader(name, String(value));
        return response;
      },
      send: (sent: unknown) => {
        if (!res.writableEnded) res.end(sent === undefined ? undefined : JSON.stringify(sent));
        return response;
      },
      end: () => {
        if (!res.writableEnded) res.end();
        return response;
      },
    };
    const request = { body, headers: req.headers, method: 'POST' };
    await adapter
      .process(request, response, (context) => bot.run(context))
      .catch(() => res.writeHead(500).end());
  };
}
