import type { Playground } from '../adapters/playground/index.ts';
import { createSlack } from '../adapters/slack/index.ts';
import type { Installer, OAuthOptions } from '../adapters/slack/installer.ts';
import { createTeams } from '../adapters/teams/index.ts';
import type { Web } from '../adapters/web/index.ts';
import type { HearMoves } from '../commands/hear-moves.ts';
import type { HearPlaces } from '../commands/hear-places.ts';
import type { Dispatch } from '../commands/invocation.ts';
import type { HearLines } from '../commands/lines/hear-lines.ts';
import type { Messenger } from '../commands/messenger.ts';
import type { OfferPeople } from '../commands/offer-people.ts';
import type { Platform } from '../commands/view.ts';
import type { PreviewLink } from '../commands/web/preview-link.ts';
import type { HttpRoute } from './http-routes.ts';
import type { RootLog } from './log.ts';
import type { WayOut } from './proxy.ts';
import type { Settings, SlackSettings } from './settings.ts';

/** The platforms as the rest of the bot sees them. */
export interface Platforms {
  messengers: Partial<Record<Platform, Messenger>>;
  routes: HttpRoute[];
  /** Opens the connections by which requests come, where a platform does not call the bot's address. */
  start(): void;
  /** Resolves when all answers in progress have been given. */
  answered(): Promise<void>;
  /** Closes the connections. Sends in flight are cut off, and are then in doubt. */
  close(): Promise<void>;
}

/** What the platforms bring their requests and their news to. */
interface Ears {
  dispatch: Dispatch;
  hearMoves: HearMoves;
  hearPlaces: HearPlaces;
  hearLines: HearLines;
  previewLink: PreviewLink;
  offerPeople: OfferPeople;
}

/** How calls leave, and what installing the bot by OAuth needs, each if there is one. */
interface Ways {
  wayOut?: WayOut;
  installing?: Omit<OAuthOptions, 'clientId' | 'clientSecret'>;
}

/** Connects the platforms in the settings, or those of the playground if there is one. */
export function connectPlatforms(
  settings: Pick<Settings, 'slack' | 'teams'>,
  playground: Playground | undefined,
  ears: Ears,
  log: RootLog,
  { wayOut, installing }: Ways = {},
): Platforms {
  const carried = wayOut && { agentFor: wayOut.agentFor };
  const slackSettings = playground?.settings.slack ?? settings.slack;
  const slack =
    slackSettings &&
    createSlack({
      ...withAccess(slackSettings, installing),
      ...{ ...ears, log },
      ...carried,
      ...(wayOut && { dispatcher: wayOut.dispatcher }),
    });
  const teamsSettings = playground?.settings.teams ?? settings.teams;
  const teams =
    teamsSettings &&
    createTeams({
      ...{ tenantId: '', ...teamsSettings, ...ears, log },
      ...carried,
    });
  return {
    messengers: { ...(slack && { slack: slack.messenger }), ...(teams && { teams: teams.messenger }) },
    routes: [
      ...(slack ? [route('POST', '/slack/events', slack.listener)] : []),
      ...(slack?.installer ? installerRoutes(slack.installer) : []),
      ...(teams ? [route('POST', '/api/messages', teams.listener)] : []),
      ...(playground
        ? [route('ANY', '/playground/*', (req, res) => void playground.listener(req, res))]
        : []),
    ],
    start: () => slack?.start(),
    answered: async () => {
      await Promise.all([slack?.close(), teams?.answered()]);
    },
    async close() {
      await teams?.close();
      await playground?.close();
    },
  };
}

const route = (method: HttpRoute['method'], path: string, handle: HttpRoute['handle']): HttpRoute => ({
  method,
  path,
  handle,
});

/** The routes of what is shown in browsers. Their addresses are links, which whoever has may follow, so no log has them. */
export const webRoutes = ({ pages, calendars }: Web): HttpRoute[] => [
  { ...route('GET', '/pages/*', pages), hasSecretPath: true },
  { ...route('GET', '/calendar/*', calendars), hasSecretPath: true },
];

const installerRoutes = ({ install, redirect }: Pick<Installer, 'install' | 'redirect'>): HttpRoute[] => [
  route('GET', '/slack/install', install),
  route('GET', '/slack/oauth_redirect', redirect),
];

/** The settings as the adapter takes them: with what an installation by OAuth needs, where that is how the bot gets its tokens. */
function withAccess(slack: SlackSettings, installing: Ways['installing']) {
  if (slack.client === undefined) return slack;
  if (!installing) throw new Error('an installation by OAuth needs a database to keep its tokens in');
  const { id: clientId, secret: clientSecret } = slack.client;
  return { ...slack, oauth: { clientId, clientSecret, ...installing } };
}
