import type { IncomingMessage, ServerResponse } from 'node:http';
import { isObject, parseObject, readBodyText, sendJson, TrialRefusal } from '../http.ts';
import type { Site } from '../site.ts';
import type { ActResult, PlatformObject, SlackAct } from '../trial.ts';
import { actInSlack } from './acts.ts';
import { signSlack } from './delivery.ts';
import { respond } from './hooks.ts';
import { slackMethods } from './methods.ts';
import { SlackError, type SlackRoom } from './room.ts';

/** A Slack workspace: its API, its response_urls, and the people who use it. */
export interface SlackWorkspace {
  settings: { signingSecret: string; botToken: string; command: string; apiUrl: string };
  /** Answers the `path` after `/playground/slack/`. Resolves to false when there is nothing at that path. */
  handle(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean>;
  act(act: SlackAct): Promise<ActResult>;
  /** The headers that sign a body as Slack does, at the real time unless another is given. */
  sign(body: string, at?: Date): { [header: string]: string };
}

export function createSlackWorkspace(site: Site): SlackWorkspace {
  const { slack: state, secrets } = site.world.state;
  const room: SlackRoom = { site, state, triggers: new Map() };
  return {
    settings: {
      signingSecret: secrets.signingSecret,
      botToken: secrets.botToken,
      command: state.command,
      apiUrl: `${site.url}/slack/api/`,
    },
    handle: async (req, res, path) => {
      const [place, first, second, ...rest] = path.split('/');
      if (place === 'api' && first && second === undefined) await answerMethod(room, req, res, first);
      else if ((place === 'commands' || place === 'actions') && second && rest.length === 0)
        await answerHook(room, req, res, second);
      else return false;
      return true;
    },
    act: async (act) => {
      try {
        return await actInSlack(room, act);
      } catch (error) {
        return { ok: false, error: explain(error) };
      }
    },
    sign: (body, at = site.wallClock()) => signSlack(secrets.signingSecret, body, at),
  };
}

async function answerMethod(
  room: SlackRoom,
  req: IncomingMessage,
  res: ServerResponse,
  name: string,
): Promise<void> {
  const args = readArgs(await readBodyText(req), req.headers['content-type'] ?? '', req.url ?? '');
  room.site.faults.meet(name, req, res, () =>
    sendJson(res, 200, callMethod(room, name, args, req.headers.authorization)),
  );
}

function callMethod(
  room: SlackRoom,
  name: string,
  args: PlatformObject,
  authorization: string | undefined,
): PlatformObject {
  const token = authorization?.replace(/^Bearer /, '') ?? args.token;
  const method = Object.hasOwn(slackMethods, name) ? slackMethods[name] : undefined;
  if (token === undefined) return { ok: false, error: 'not_authed' };
  if (token !== room.site.world.state.secrets.botToken) return { ok: false, error: 'invalid_auth' };
  if (!method) return { ok: false, error: 'unknown_method', req_method: name };
  try {
    return { ok: true, ...method(room, args) };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const { message, messages } = error;
    return {
      ok: false,
      error: message,
      ...(messages.length > 0 && { errors: messages, response_metadata: { messages } }),
    };
  }
}

async function answerHook(
  room: SlackRoom,
  req: IncomingMessage,
  res: ServerResponse,
  id: string,
): Promise<void> {
  const args = parseObject(await readBodyText(req));
  room.site.faults.meet('response_url', req, res, () => {
    try {
      respond(room, id, args);
      sendJson(res, 200, { ok: true });
    } catch (error) {
      if (!(error instanceof TrialRefusal)) throw error;
      sendJson(res, error.status, error.body);
    }
  });
}

/**
 * Reads arguments from JSON, from form fields or from the address. In the last two, structured values are
 * JSON inside the text.
 */
function readArgs(body: string, contentType: string, url: string): PlatformObject {
  if (contentType.startsWith('application/json')) return body ? parseObject(body) : {};
  const fields = new URLSearchParams(body || url.split('?')[1]);
  return Object.fromEntries([...fields].map(([name, value]) => [name, readField(name, value)]));
}

const STRUCTURED = ['blocks', 'files', 'metadata', 'view'];

function readField(name: string, value: string): unknown {
  if (value === 'true' || value === 'false') return name === 'text' ? value : value === 'true';
  if (!STRUCTURED.includes(name)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Says why a person's act failed, in Slack's manner. */
function explain(error: unknown): string {
  if (error instanceof SlackError)
    return `Slack refused: ${error.message}. ${error.messages.join(' ')}`.trim();
  if (isObject(error) && error.name === 'TimeoutError')
    return 'The app did not answer within three seconds (operation_timeout).';
  if (error instanceof TypeError && error.cause) return 'The app could not be reached. Is the bot running?';
  throw error;
}
