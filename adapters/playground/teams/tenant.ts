import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, parseObject, readBodyText, sendJson } from '../http.ts';
import type { Site } from '../site.ts';
import type { ActResult, PlatformObject, TeamsAct } from '../trial.ts';
import { actInTeams } from './acts.ts';
import { findOperation } from './connector.ts';
import { TeamsError, type TeamsRoom } from './room.ts';
import { answerMetadata, answerSignIn, type Registration } from './sign-in.ts';
import { createTokenOffice, type Forgery, type TokenOffice } from './tokens.ts';

export interface TrialTeamsSettings extends Registration {
  appType: 'SingleTenant';
  /** Without a slash at the end. */
  loginUrl: string;
  openIdMetadataUrl: string;
  serviceHosts: string[];
  fileHosts: string[];
}

/** A Microsoft Teams tenant: its sign-in, its Bot Connector, and the people who use it. */
export interface TeamsTenant {
  settings: TrialTeamsSettings;
  /** Answers the `path` after `/playground/teams/`. Resolves to false when there is nothing at that path. */
  handle(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean>;
  act(act: TeamsAct): Promise<ActResult>;
  /**
   * The value of `Authorization` that the Bot Framework sends to the bot. With `forgery`, it is spoilt in
   * that way.
   */
  authorization(forgery?: Forgery): string;
}

const MOST_BYTES = 80 * 1024;

export function createTeamsTenant(site: Site): TeamsTenant {
  const { teams: state, secrets } = site.world.state;
  const appId = state.bot.id.replace(/^28:/, '');
  const office = createTokenOffice(site, appId);
  const room: TeamsRoom = { site, state, authorization: () => office.forBot() };
  const settings: TrialTeamsSettings = {
    appId,
    appPassword: secrets.appPassword,
    appType: 'SingleTenant',
    tenantId: state.tenantId,
    loginUrl: `${site.url}/teams/login`,
    openIdMetadataUrl: `${site.url}/teams/openid/.well-known/openidconfiguration`,
    serviceHosts: [new URL(site.url).hostname],
    fileHosts: [new URL(site.url).hostname],
  };
  return {
    settings,
    handle: async (req, res, path) => {
      const [place, ...rest] = path.split('/').map(decodeURIComponent);
      if (place === 'openid') return answerMetadata(site, office, res, rest.join('/'));
      if (place === 'login') {
        const [tenant = '', ...endpoint] = rest;
        if (req.method !== 'POST' || endpoint.join('/') !== 'oauth2/v2.0/token') return false;
        await answerSignIn(site, settings, office, req, res, tenant);
        return true;
      }
      if (place === 'connector') return connect(room, office, req, res, rest);
      return false;
    },
    act: async (act) => {
      try {
        return await actInTeams(room, act);
      } catch (error) {
        return { ok: false, error: explain(error) };
      }
    },
    authorization: (forgery) => office.forBot(forgery),
  };
}

async function connect(
  room: TeamsRoom,
  office: TokenOffice,
  req: IncomingMessage,
  res: ServerResponse,
  path: string[],
): Promise<boolean> {
  const asked = findOperation(req.method ?? '', path);
  if (!asked) return false;
  const text = await readBodyText(req);
  room.site.faults.meet(asked.name, req, res, () => {
    try {
      if (!office.isGood(req.headers.authorization))
        throw new TeamsError(401, 'Unauthorized', 'Authorization has been denied for this request.');
      if (Buffer.byteLength(text) > MOST_BYTES)
        throw new TeamsError(413, 'MessageSizeTooBig', 'Message size too large.');
      const query = Object.fromEntries(new URL(req.url ?? '', room.site.url).searchParams);
      const { status, body } = asked.work(room, { ...query, ...readObject(text) });
      sendJson(res, status, body ?? {});
    } catch (error) {
      if (!(error instanceof TeamsError)) throw error;
      sendJson(res, error.status, { error: { code: error.code, message: error.message } });
    }
  });
  return true;
}

const readObject = (text: string): PlatformObject => (text === '' ? {} : parseObject(text));

/** Says why a person's act failed, in Teams' manner. */
function explain(error: unknown): string {
  if (error instanceof TeamsError) return `Teams refused: ${error.message}`;
  if (isObject(error) && error.name === 'TimeoutError')
    return 'The app did not answer within fifteen seconds.';
  if (error instanceof TypeError && error.cause) return 'Unable to reach the app. Is the bot running?';
  throw error;
}
