import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createPlayground,
  type Forgery,
  type TeamsAct,
  type TeamsConversation,
} from '../../adapters/playground/index.ts';
import { createTeams, type TeamsOptions } from '../../adapters/teams/index.ts';
import type { MovesTold } from '../../commands/hear-moves.ts';
import type { PlacesTold } from '../../commands/hear-places.ts';
import type { Dispatch, Invocation } from '../../commands/invocation.ts';
import { message, type View } from '../../commands/view.ts';
import { recordPlaces } from './hear-places.ts';
import { sendAndHangUp } from './send-and-hang-up.ts';
import { tokenKey } from './token-key.ts';

/** One line of the log: its level, its facts and its sentence. */
export interface Logged {
  level: string;
  facts: object;
  sentence: string;
}

/** The Teams adapter behind a real server, in its own tenant, with scripted answers. */
export type TeamsBot = Awaited<ReturnType<typeof startTeamsBot>>;

export async function startTeamsBot(overrides: Partial<TeamsOptions> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'convenor-teams-'));
  const asked: Invocation[] = [];
  const logged: Logged[] = [];
  let answer: (invocation: Invocation) => View | Promise<View> = () => message('Done');
  const dispatch: Dispatch = async (invocation) => {
    asked.push(invocation);
    return answer(invocation);
  };

  const seen: string[] = [];
  const server = http.createServer((req, res) => {
    seen.push(`${req.method} ${req.url}`);
    if (!playground.listener(req, res)) teams.listener(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const playground = createPlayground({
    ...{ botUrl: url, dataDir, now: () => new Date() },
    tokenKey: tokenKey(),
  });
  const { settings } = playground;
  const moves: MovesTold[] = [];
  const places: PlacesTold[] = [];
  const teams = createTeams({
    ...settings.teams,
    dispatch,
    hearMoves: async (told) => void moves.push(told),
    hearPlaces: recordPlaces(places),
    previewLink: async ({ url }) =>
      url.endsWith('readable') ? message('Minutes of M1 Board', ['Leeds Pharmacy LPN']) : null,
    hearLines: async () => undefined,
    offerPeople: async () => [],
    log: logInto(logged),
    ...overrides,
  });

  const { teams: state, people } = playground.trial();
  const kind = (wanted: TeamsConversation['kind']) => {
    const found = state.conversations.find((each) => each.kind === wanted);
    if (!found) throw new Error(`There is no ${wanted} in the sample.`);
    return found;
  };
  const post = (body: unknown, authorization: string | undefined) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
    });

  const sendWith = (changes: object, authorization: string) =>
    post({ ...activity(state, settings.teams.appId, url), ...changes }, authorization);

  return {
    url,
    settings: settings.teams,
    messenger: teams.messenger,
    check: teams.check,
    answered: teams.answered,
    fail: playground.fail,
    asked,
    /** Who was heard to come to teams and chats and to leave them. */
    moves,
    /** What was heard of places. */
    places,
    logged,
    seen,
    channel: kind('channel'),
    groupChat: kind('groupChat'),
    chat: kind('personal'),
    state: () => playground.trial().teams,
    user: (handle: string) => people.find((each) => each.handle === handle)?.teamsUser ?? '',
    answers: (next: typeof answer | View) => {
      answer = typeof next === 'function' ? next : () => next;
    },
    act: (act: TeamsAct) => playground.act(act),
    authorization: (forgery?: Forgery) => playground.teams.authorization(forgery),
    /** Posts a valid activity with `changes` made to it. */
    send: (changes: object, forgery?: Forgery) => sendWith(changes, playground.teams.authorization(forgery)),
    sendWith,
    post,
    /** Posts an activity and hangs up without waiting for the answer. */
    sendAndHangUp: (changes: object) =>
      sendAndHangUp(
        `${url}/api/messages`,
        { 'content-type': 'application/json', authorization: playground.teams.authorization() },
        JSON.stringify({ ...activity(state, settings.teams.appId, url), ...changes }),
      ),
    close: async () => {
      await teams.close();
      await playground.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const logInto = (logged: Logged[]): TeamsOptions['log'] => {
  const at = (level: string) => (facts: object, sentence: string) => {
    logged.push({ level, facts, sentence });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

function activity(
  state: { tenantId: string; conversations: TeamsConversation[] },
  appId: string,
  url: string,
) {
  const channel = state.conversations[0];
  return {
    type: 'message',
    id: `${Date.now()}`,
    channelId: 'msteams',
    serviceUrl: `${url}/playground/teams/connector/`,
    from: { id: '29:ann', name: 'Ann Lee', aadObjectId: 'aad-ann' },
    recipient: { id: `28:${appId}`, name: 'Convenor' },
    conversation: { id: `${channel?.id};messageid=1`, conversationType: 'channel', isGroup: true },
    channelData: { tenant: { id: state.tenantId } },
    text: '<at>Convenor</at> help',
    entities: [{ type: 'mention', mentioned: { id: `28:${appId}` }, text: '<at>Convenor</at>' }],
  };
}
