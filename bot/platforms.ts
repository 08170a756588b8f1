import type { Playground } from '../adapters/playground/index.ts';
import { createSlack } from '../adapters/slack/index.ts';
import { createTeams } from '../adapters/teams/index.ts';
import type { HearMoves } from '../commands/hear-moves.ts';
import type { Dispatch } from '../commands/invocation.ts';
import type { Messenger } from '../commands/messenger.ts';
import type { Platform } from '../commands/view.ts';
import type { HttpRoute } from './http-routes.ts';
import type { RootLog } from './log.ts';
import type { WayOut } from './proxy.ts';
import type { Settings } from './settings.ts';

/** The platforms as the rest of the bot sees them. */
export interface Platforms {
  messengers: Partial<Record<Platform, Messenger>>;
  routes: HttpRoute[];
  /** Resolves when all answers in progress have been given. */
  answered(): Promise<void>;
  /** Closes the connections. Sends in flight are cut off, and are then in doubt. */
  close(): Promise<void>;
}

/** What the platforms bring their requests and their news to. */
interface Ears {
  dispatch: Dispatch;
  hearMoves: HearMoves;
}

/** Connects the platforms in the settings, or those of the playground if there is one. */
export function connectPlatforms(
  settings: Pick<Settings, 'slack' | 'teams'>,
  playground: Playground | undefined,
  { dispatch, hearMoves }: Ears,
  log: RootLog,
  wayOut?: WayOut,
): Platforms {
  const carried = wayOut && { agentFor: wayOut.agentFor };
  const slackSettings = playground?.settings.slack ?? settings.slack;
  const slack = slackSettings && createSlack({ ...slackSettings, dispatch, hearMoves, log, ...carried });
  const teamsSettings = playground?.settings.teams ?? settings.teams;
  const teams =
    teamsSettings &&
    createTeams({
      ...{ tenantId: '', ...teamsSettings, dispatch, hearMoves, log },
      ...carried,
    });
  return {
    messengers: { ...(slack && { slack: slack.messenger }), ...(teams && { teams: teams.messenger }) },
    routes: [
      ...(slack ? [route('POST', '/slack/events', slack.listener)] : []),
      ...(teams ? [route('POST', '/api/messages', teams.listener)] : []),
      ...(playground
        ? [route('ANY', '/playground/*', (req, res) => void playground.listener(req, res))]
        : []),
    ],
    answered: async () => slack?.close(),
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
