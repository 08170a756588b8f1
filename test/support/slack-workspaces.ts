import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A workspace, or with `isOrg` a whole organisation, in which the app can be installed. */
export interface Workspace {
  /** "T…", or "E…" for an organisation. */
  id: string;
  name: string;
  isOrg?: boolean;
}

/** A call to Slack's API, or to a `response_url`, as received. */
export interface SlackCall {
  method: string;
  /** Empty if the call brought none. */
  token: string;
  args: Record<string, string>;
}

const SIGNING_SECRET = 'the secret with which this Slack signs';
const CLIENT = { id: '1.2', secret: 'the secret of the app' };

/** A Slack of several workspaces in which an app is installed by OAuth, and which refuses tokens that it did not issue. */
export type SlackWorkspaces = Awaited<ReturnType<typeof startSlackWorkspaces>>;

export async function startSlackWorkspaces() {
  const calls: SlackCall[] = [];
  /** The workspace of each token that works. */
  const tokens = new Map<string, Workspace>();
  const codes = new Map<string, Workspace>();
  let issued = 0;
  let expiresIn: number | undefined;

  const issue = (workspace: Workspace): object => {
    issued += 1;
    const token = `xoxb-${workspace.id}-${issued}`;
    tokens.set(token, workspace);
    const { id, name, isOrg = false } = workspace;
    const place = { id, name };
    return {
      ...{ ok: true, access_token: token, token_type: 'bot', scope: 'chat:write', bot_user_id: 'U0BOT' },
      ...{ app_id: 'A0APP', authed_user: { id: 'U0ADMIN' }, is_enterprise_install: isOrg },
      ...(isOrg ? { team: null, enterprise: place } : { team: place, enterprise: null }),
      ...(expiresIn !== undefined && { expires_in: expiresIn, refresh_token: `xoxe-${token}` }),
    };
  };

  const access = (args: Record<string, string>): object => {
    if (args.client_secret !== CLIENT.secret) return { ok: false, error: 'bad_client_secret' };
    const { code = '', refresh_token: refresh = '' } = args;
    const workspace = codes.get(code) ?? tokens.get(refresh.replace('xoxe-', ''));
    codes.delete(code);
    return workspace ? issue(workspace) : { ok: false, error: 'invalid_code' };
  };

  const answer = ({ method, token, args }: SlackCall): object => {
    if (method === 'oauth.v2.access') return access(args);
    const workspace = tokens.get(token);
    if (!workspace) return { ok: false, error: 'token_revoked' };
    const { user = '', users = '' } = args;
    const answers: Record<string, object> = {
      'auth.test': { user: 'convenor', team: workspace.name, bot_id: 'B0BOT' },
      'users.info': { user: { id: user, profile: { display_name: `${user} of ${workspace.name}` } } },
      'conversations.open': { channel: { id: `D${users}` } },
      'chat.postMessage': { ts: `${calls.length}.000` },
    };
    return { ok: true, ...answers[method] };
  };

  const server = createServer(async (request, response) => {
    const call = await toCall(request);
    calls.push(call);
    const headers = { 'content-type': 'application/json', 'x-oauth-scopes': 'chat:write' };
    response.writeHead(200, headers).end(JSON.stringify(answer(call)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    apiUrl: `${url}/api/`,
    signingSecret: SIGNING_SECRET,
    client: CLIENT,
    /** The calls so far, oldest first. */
    calls,
    /** A code with which a browser comes back after somebody allowed the app in this workspace. */
    allow(workspace: Workspace): string {
      issued += 1;
      const code = `code-${issued}`;
      codes.set(code, workspace);
      return code;
    },
    /** Tokens issued from now on last so many seconds; undefined: for ever. */
    tokensLast(seconds: number | undefined): void {
      expiresIn = seconds;
    },
    /** Makes all tokens of a workspace useless, as when the app is removed there. */
    revoke({ id }: Workspace): void {
      for (const [token, workspace] of tokens) if (workspace.id === id) tokens.delete(token);
    },
    /** The calls of a method in which one of these arguments has this value. */
    callsAbout: (method: string, value: string): SlackCall[] =>
      calls.filter((call) => call.method === method && Object.values(call.args).includes(value)),
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function toCall(request: IncomingMessage): Promise<SlackCall> {
  const body = await text(request);
  const isJson = request.headers['content-type']?.startsWith('application/json');
  return {
    method: (request.url ?? '').replace(/^\/(api\/)?/, ''),
    token: (request.headers.authorization ?? '').replace('Bearer ', ''),
    args: isJson ? { body } : Object.fromEntries(new URLSearchParams(body)),
  };
}

/** The headers with which this Slack signs a body. */
export function signedBySlack(body: string): Record<string, string> {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` };
}

/** A slash command that somebody types in a workspace, as Slack sends it. */
export const commandIn = (
  { id, isOrg = false }: Workspace,
  words: string,
  { channel, user, responseUrl }: { channel: string; user: string; responseUrl: string },
): Record<string, string> => ({
  ...{ command: '/lpn', text: words, channel_id: channel, user_id: user, response_url: responseUrl },
  ...(isOrg ? { team_id: 'T0ANY', enterprise_id: id } : { team_id: id }),
  is_enterprise_install: String(isOrg),
  trigger_id: `${Math.random()}`.slice(2),
});
