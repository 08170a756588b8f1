import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from '../http-body.ts';
import type { Faults } from './faults.ts';
import type { FileStore } from './files.ts';
import { isFromHere, parseObject, pathOf, readBodyText, sendJson, TrialRefusal } from './http.ts';
import type { LiveEvents } from './live-events.ts';
import { createPageServer, type ServePage } from './page-files.ts';
import { readAct, readFault } from './read-act.ts';
import type { SlackWorkspace } from './slack/workspace.ts';
import type { TeamsTenant } from './teams/tenant.ts';
import type { Act, ActResult, Trial } from './trial.ts';

const PLACE = '/playground';

interface Parts {
  slack: SlackWorkspace;
  teams: TeamsTenant;
  files: FileStore;
  faults: Faults;
  live: LiveEvents;
  trial(): Trial;
  act(act: Act): Promise<ActResult>;
}

/** Creates the listener. It answers paths under /playground and returns false for any other. */
export function createListener(parts: Parts): (req: IncomingMessage, res: ServerResponse) => boolean {
  const servePage = createPageServer();
  return (req, res) => {
    const path = pathOf(req);
    if (path !== PLACE && !path.startsWith(`${PLACE}/`)) return false;
    void guard(req, res, () => route({ ...parts, servePage }, req, res, path.slice(PLACE.length + 1)));
    return true;
  };
}

/** Answers `path`. Resolves to false when there is nothing at that path. */
async function route(
  parts: Parts & { servePage: ServePage },
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<boolean> {
  if (path.startsWith('slack/')) return parts.slack.handle(req, res, path.slice('slack/'.length));
  if (path.startsWith('teams/')) return parts.teams.handle(req, res, path.slice('teams/'.length));
  if (path.startsWith('files/')) return answerFile(parts, req, res, path.slice('files/'.length));
  if (req.method === 'POST' && path === 'act') await answerAct(parts, req, res);
  else if (req.method === 'POST' && path === 'fail') await answerFail(parts, req, res);
  else if (req.method !== 'GET') return false;
  else if (path === 'events') parts.live.join(res);
  else if (path === 'state') sendJson(res, 200, parts.trial());
  else return parts.servePage(res, path);
  return true;
}

/** Uploads a file or reads it. An upload can be made to fail like any other call, under the name "upload". */
async function answerFile(
  { files, faults }: Parts,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<boolean> {
  if (req.method === 'GET' || !files.find(path.split('/')[0] ?? '')) return files.handle(req, res, path);
  faults.meet('upload', req, res, () => void files.handle(req, res, path));
  return true;
}

async function answerAct({ act }: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const doing = readAct(await readObject(req));
  if (!doing)
    throw new TrialRefusal(400, { ok: false, error: 'That is not something a person can do here.' });
  sendJson(res, 200, await act(doing));
}

/** Lets a test in another process make a call fail: the body is a `TrialFault`. */
async function answerFail({ faults }: Parts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const fault = readFault(await readObject(req));
  if (!fault)
    throw new TrialRefusal(400, {
      ok: false,
      error: 'Name the method that is to fail, and how it is to fail.',
    });
  faults.fail(fault);
  sendJson(res, 200, { ok: true });
}

/**
 * The body as JSON. The content type must say JSON too, because another site's page cannot send that
 * without a CORS preflight.
 */
async function readObject(req: IncomingMessage): Promise<{ [key: string]: unknown }> {
  if (req.headers['content-type']?.startsWith('application/json'))
    return parseObject(await readBodyText(req));
  throw new TrialRefusal(415, { ok: false, error: 'Send JSON.' });
}

/** Refuses requests from other sites, and turns errors into answers. */
async function guard(req: IncomingMessage, res: ServerResponse, work: () => Promise<boolean>): Promise<void> {
  try {
    if (!isFromHere(req))
      sendJson(res, 403, { ok: false, error: 'The playground answers this computer only.' });
    else if (!(await work())) sendJson(res, 404, { ok: false, error: 'There is nothing at this address.' });
  } catch (error) {
    if (error instanceof TrialRefusal) sendJson(res, error.status, error.body);
    else if (error instanceof HttpError) sendJson(res, error.status, { ok: false, error: error.message });
    else sendJson(res, 500, { ok: false, error: `The playground itself went wrong: ${error}` });
  }
}
