import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Installation, InstallProvider, type OrgInstallation } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { type Installations, NOT_INSTALLED } from '../../commands/installations/installations.ts';
import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import { readJson, words } from '../payload.ts';
import { teamId, userId } from './ids.ts';
import { showFailure, showInstalled } from './install-pages.ts';
import { slackScopes } from './manifest.ts';

/** The settings of an app that is installed by OAuth. */
export interface OAuthOptions {
  clientId: string;
  clientSecret: string;
  /** Signs the state that a browser brings back; the same for every bot on one database. */
  stateSecret: string;
  /** Where browsers reach the bot, https, without a slash at its end. */
  publicUrl: string;
  installations: Installations;
}

/** Installs the bot in workspaces and organisations, through Bolt's own installer. */
export interface Installer {
  /** Answers `GET /slack/install` by sending the browser to Slack. */
  install(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Answers `GET /slack/oauth_redirect`, where Slack sends the browser back. */
  redirect(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** The bot's token in a tenant, renewed if it runs out soon. Rejects with a `SendError` if the bot is not installed there. */
  tokenOf(tenant: string): Promise<string>;
  /** Ends an installation as of `since`; one that was made after that stands. Resolves to whether there ever was one. */
  end: Installations['end'];
}

const Kept = z.object({
  team: z.object({ id: teamId, name: words.exactOptional() }).optional(),
  enterprise: z.object({ id: teamId, name: words.exactOptional() }).optional(),
  isEnterpriseInstall: z.boolean(),
  bot: z.object({
    id: words,
    userId,
    token: words,
    scopes: z.array(words),
    refreshToken: words.exactOptional(),
    expiresAt: z.number().exactOptional(),
  }),
});

export function createInstaller(
  { clientId, clientSecret, stateSecret, publicUrl, installations }: OAuthOptions,
  apiUrl: string,
  clientOptions: WebClientOptions,
  log: Log,
): Installer {
  const tokens = createTokens();
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    directInstall: true,
    authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
    ...(clientOptions.logger && { logger: clientOptions.logger }),
    clientOptions,
    installationStore: {
      storeInstallation: async (installation) => {
        const kept = toKept(installation);
        await installations.keep(kept);
        tokens.forget(kept.tenant);
      },
      fetchInstallation: async ({ isEnterpriseInstall, teamId, enterpriseId }) => {
        const secret = await installations.find((isEnterpriseInstall ? enterpriseId : teamId) ?? '');
        if (secret === null) throw notInstalled(publicUrl);
        return fromKept(secret);
      },
    },
  });
  const redirectUri = `${publicUrl}/slack/oauth_redirect`;
  const again = `${publicUrl}/slack/install`;
  return {
    install: (req, res) => provider.handleInstallPath(req, res, {}, { scopes: slackScopes, redirectUri }),
    redirect: (req, res) =>
      provider.handleCallback(req, res, {
        success: (installation, _, __, response) => showInstalled(response, installation),
        failure: (error, _, __, response) => {
          const wrong = showFailure(response, error, again);
          log[wrong === 'ours' ? 'error' : 'info'](
            { platform: 'slack', err: error },
            'an installation did not end well',
          );
        },
      }),
    tokenOf: (tenant) => tokens.of(tenant, () => authorize(provider, tenant, publicUrl)),
    end(tenant, since) {
      tokens.forget(tenant);
      return installations.end(tenant, since);
    },
  };
}

/** The token of a tenant, renewed by Bolt's installer if it runs out within two hours. */
async function authorize(provider: InstallProvider, tenant: string, publicUrl: string): Promise<string> {
  const isOrg = tenant.startsWith('E');
  const { botToken } = await provider
    .authorize(
      isOrg
        ? { isEnterpriseInstall: true, enterpriseId: tenant, teamId: undefined }
        : { isEnterpriseInstall: false, teamId: tenant, enterpriseId: undefined },
    )
    .catch((error: unknown) => {
      throw error instanceof Error && 'original' in error ? error.original : error;
    });
  if (botToken === undefined) throw notInstalled(publicUrl);
  return botToken;
}

/** How long a token is used before it is looked up again, as another process may have stored a new one. */
const FRESH_MS = 60_000;

/** Remembers tokens for a minute. That there is none is not remembered, as there may be one at any moment. */
function createTokens() {
  const known = new Map<string, { token: Promise<string>; until: number }>();
  return {
    of(tenant: string, find: () => Promise<string>): Promise<string> {
      const before = known.get(tenant);
      if (before && before.until > performance.now()) return before.token;
      const token = find();
      known.set(tenant, { token, until: performance.now() + FRESH_MS });
      token.catch(() => known.delete(tenant));
      return token;
    },
    forget: (tenant: string) => known.delete(tenant),
  };
}

const notInstalled = (publicUrl: string): SendError =>
  new SendError('refused', NOT_INSTALLED, {
    hint: `Convenor is not installed in this Slack workspace. Someone who may add apps there can install it at ${publicUrl}/slack/install`,
    cannotReach: true,
  });

/** The name and the tokens, without whoever installed it. */
function toKept(installation: Installation | OrgInstallation): {
  tenant: string;
  name: string;
  secret: string;
} {
  const { team, enterprise, isEnterpriseInstall = false, bot } = installation;
  const place = isEnterpriseInstall ? enterprise : team;
  if (!place || !bot) throw new Error('Slack gave no bot token for this installation');
  const secret = JSON.stringify({ team, enterprise, isEnterpriseInstall, bot } satisfies z.input<
    typeof Kept
  >);
  return { tenant: place.id, name: place.name ?? place.id, secret };
}

/** The bot's token in the secret of an installation. Throws if it is none of ours. */
export const tokenInSecret = (secret: string): string => Kept.parse(readJson(secret)).bot.token;

function fromKept(secret: string): Installation<'v2', boolean> {
  const { team, enterprise, isEnterpriseInstall, bot } = Kept.parse(readJson(secret));
  return {
    ...{ team, enterprise, isEnterpriseInstall, bot },
    authVersion: 'v2',
    user: { id: '', token: undefined, scopes: undefined },
  };
}
