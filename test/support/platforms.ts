import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../adapters/http-body.ts';
import { createPlayground, type Playground } from '../../adapters/playground/index.ts';
import {
  type BotProcess,
  type Env,
  newDataFolder,
  removeDataFolder,
  startBotProcess,
} from './bot-process.ts';
import { tokenKey } from './token-key.ts';

/** A request as a platform sent it to the bot, to be sent again as it was. */
export interface Sent {
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  /** The bot's answer, once there is one. */
  answer?: string;
}

/** A call from a bot to a platform, as received. */
export interface Call {
  method: string;
  path: string;
  body: string;
  /** When, by `performance.now()`. */
  at: number;
}

/** The path of the `response_url`s of people unknown to the playground; their id follows. */
const ANSWERS = '/answers/';

/**
 * Longer than with the real Slack, because tests check what becomes of a request and not how fast this
 * machine is.
 */
const SLACK_WAITS_MS = 15_000;

/** Slack and Teams, played in the test's own process, for bots in processes of their own. */
export type Platforms = Awaited<ReturnType<typeof startPlatforms>>;

/** Starts both platforms. `env` has further settings for every bot started here. */
export async function startPlatforms(env: Env = {}, { slackWaitsMs = SLACK_WAITS_MS } = {}) {
  const dataDir = env.DATA_DIR ?? newDataFolder();
  const bots: BotProcess[] = [];
  const sent: Sent[] = [];
  const calls: Call[] = [];
  const holds: Hold[] = [];
  const muted = new Set<string>();
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);

  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url.startsWith('/playground') || url.startsWith(ANSWERS)) note(request, calls);
    if (url.startsWith(ANSWERS)) response.end();
    else if (muted.size > 0 && url.endsWith('/chat.postMessage')) void answerUnlessMuted(request, response);
    else if (url.startsWith('/playground')) answerHeld(holds, request, response, playground);
    else void passOn(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const playground = createPlayground({
    ...{ botUrl: url, dataDir, now, slackWaitsMs },
    tokenKey: tokenKey(),
  });

  async function answerUnlessMuted(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 1 << 20);
    const channel = new URLSearchParams(body.toString()).get('channel') ?? '';
    if (!muted.has(channel)) playground.listener(request, response);
  }

  /** Passes a platform's requests to the bots in turn. A bot that has ended hangs up, as its own server would. */
  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 1 << 20);
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    const asked: Sent = { path: request.url ?? '', headers, body };
    sent.push(asked);
    const bot = bots[sent.length % bots.length];
    await send(asked, bot, hungUpBy(response)).then(
      ({ status, type, text }) => {
        asked.answer = text;
        response.writeHead(status, { 'content-type': type }).end(text);
      },
      () => request.socket.destroy(),
    );
  }

  async function send({ path, headers, body }: Sent, bot = bots[0], signal?: AbortSignal) {
    const { 'content-length': _, ...rest } = headers;
    const answer = await fetch(`${bot?.url}${path}`, {
      method: 'POST',
      headers: rest,
      body: new Uint8Array(body),
      ...(signal && { signal }),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
    };
  }

  return {
    playground,
    now,
    /** The requests sent to the bots so far, oldest first. */
    sent,
    send,
    /** The bots' calls to the platforms so far, oldest first. */
    calls,
    /** A `response_url` for a person unknown to the playground; posts to it appear in `calls`. */
    answersAt: (id: string) => `${url}${ANSWERS}${id}`,

    /** Starts a bot, from this bundle if one is given, to which the platforms then send requests. */
    async startBot(more: Env = {}, bundle?: string): Promise<BotProcess> {
      const clock = ahead === 0 ? {} : { CLOCK_START: now().toISOString() };
      const quiet = { LOG_LEVEL: 'warn', DIGEST_FOR_NEW_MEMBERS: 'none' }; // most tests are of something else
      const settings = { ...settingsFor(playground), DATA_DIR: dataDir, ...quiet };
      const bot = await startBotProcess({ env: { ...settings, ...env, ...clock, ...more }, bundle });
      bots.push(bot);
      return bot;
    },

    /** `kill -9`. */
    async kill(bot: BotProcess): Promise<void> {
      bots.splice(bots.indexOf(bot), 1);
      await bot.kill();
    },

    /** Takes the bot out of the turns, and then asks it to stop. */
    async retire(bot: BotProcess): Promise<void> {
      bots.splice(bots.indexOf(bot), 1);
      await bot.stop();
    },

    /** Moves the clock on, in seconds, for the platforms and for bots started from now on. */
    passTime(seconds: number): void {
      ahead += seconds * 1000;
    },

    /**
     * Leaves the next API call whose path ends with `path` unanswered: before it takes effect ('undone') or after ('done').
     * Resolves when the call has got that far, with a function that lets an undone call go on.
     */
    hold: (path: string, until: 'undone' | 'done') =>
      new Promise<() => void>((reached) => {
        holds.push({ path, until, reached });
      }),

    /** Leaves all posts to this Slack channel unanswered from now on. */
    mute: (channel: string) => void muted.add(channel),

    async stop(): Promise<void> {
      await Promise.all(bots.map((bot) => bot.kill()));
      await playground.close();
      server.closeAllConnections();
      server.close();
      await removeDataFolder(dataDir);
    },
  };
}

/** A signal that is aborted when the client hangs up, to pass that on as a proxy does. */
function hungUpBy(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  return gone.signal;
}

/** Records a call without consuming its body. */
function note(request: IncomingMessage, calls: Call[]): void {
  const { method = '', url: path = '' } = request;
  const at = performance.now();
  void readBody(request, 1 << 20).then(
    (body) => calls.push({ method, path, body: body.toString('utf8'), at }),
    () => {}, // the call was cut off, as when its bot was killed
  );
}

interface Hold {
  path: string;
  until: 'undone' | 'done';
  reached(letGo: () => void): void;
}

function answerHeld(
  holds: Hold[],
  request: IncomingMessage,
  response: ServerResponse,
  { listener }: Playground,
): void {
  const index = holds.findIndex(({ path }) => request.method === 'POST' && request.url?.endsWith(path));
  const [hold] = index < 0 ? [] : holds.splice(index, 1);
  const goOn = () => listener(request, response);
  if (hold?.until === 'done') {
    response.writeHead = () => response;
    response.end = () => {
      hold.reached(() => {});
      return response;
    };
  }
  if (hold?.until === 'undone') hold.reached(goOn);
  else goOn();
}

const settingsFor = ({ settings: { slack, teams } }: Playground): Env => ({
  PUBLIC_URL: 'https://convenor.example.nhs.uk',
  SLACK_SIGNING_SECRET: slack.signingSecret,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_API_URL: slack.apiUrl,
  MICROSOFT_APP_ID: teams.appId,
  MICROSOFT_APP_PASSWORD: teams.appPassword,
  MICROSOFT_APP_TENANT_ID: teams.tenantId,
  MICROSOFT_LOGIN_URL: teams.loginUrl,
  MICROSOFT_OPENID_METADATA_URL: teams.openIdMetadataUrl,
  TEAMS_SERVICE_HOSTS: teams.serviceHosts.join(','),
  TEAMS_FILE_HOSTS: teams.fileHosts.join(','),
});
