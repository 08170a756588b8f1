import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPlayground, type Playground } from '../../adapters/playground/index.ts';
import {
  type BotProcess,
  type Env,
  newDataFolder,
  removeDataFolder,
  startBotProcess,
} from './bot-process.ts';
import type { Desk } from './desk.ts';
import { freePort } from './postgres.ts';
import { slackDesk } from './slack-desk.ts';
import { teamsDesk } from './teams-desk.ts';

/** The real bot in a process of its own, and a Slack workspace and a Teams tenant in this one, where people use it. */
export interface PeopleAtWork {
  bot(): BotProcess;
  playground: Playground;
  /** Someone at a Slack channel, or at their direct messages with the bot. */
  slack(handle: string, channel?: string): Desk;
  /** Someone at a Teams channel, or at their own chat with the bot. */
  teams(handle: string, conversation?: string): Desk;
  /** Waits until `read` finds something; fails after `within` milliseconds, showing what was seen. */
  see<T>(read: () => T | undefined, within?: number): Promise<T>;
  /** Stops the bot, unless it was killed, and starts it again on the same data. */
  restart(env?: Env): Promise<void>;
  close(): Promise<void>;
}

/** The sample's channels: two in each platform, the second of Slack without the bot. */
export const CHANNELS = { slack: 'C07PHARMACY', otherSlack: 'C07GENERAL0' } as const;

const PATIENCE_MS = 8_000;

export async function peopleAtWork(env: Env = {}): Promise<PeopleAtWork> {
  const folder = newDataFolder();
  const port = String(await freePort());
  let now = () => new Date();
  const { playground, close } = await servePlayground(`http://127.0.0.1:${port}`, folder, () => now());
  const start = (more: Env) => {
    now = clockFrom(more.CLOCK_START);
    return startBotProcess({ env: { ...settingsFor(playground), DATA_DIR: folder, PORT: port, ...more } });
  };
  const see = <T>(read: () => T | undefined, within = PATIENCE_MS) => until(playground, read, within);
  let bot = await start(env);
  return {
    bot: () => bot,
    playground,
    see,
    slack: (handle, channel) => slackDesk(playground, see, handle, channel),
    teams: (handle, conversation) => teamsDesk(playground, see, handle, conversation),
    async restart(more = env) {
      await bot.stop();
      bot = await start(more);
    },
    async close() {
      await bot.stop();
      await close();
      await removeDataFolder(folder);
    },
  };
}

function clockFrom(start: string | undefined): () => Date {
  const ahead = start === undefined ? 0 : Date.parse(start) - Date.now();
  return () => new Date(Date.now() + ahead);
}

async function servePlayground(botUrl: string, dataDir: string, now: () => Date) {
  const server = createServer((req, res) => void playground.listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const playground = createPlayground({ url, botUrl, dataDir, now });
  const close = async () => {
    await playground.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { playground, close };
}

function settingsFor({ settings: { slack, teams } }: Playground): Env {
  return {
    LOG_LEVEL: 'warn',
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_COMMAND: slack.command,
    SLACK_API_URL: slack.apiUrl,
    MICROSOFT_APP_ID: teams.appId,
    MICROSOFT_APP_PASSWORD: teams.appPassword,
    MICROSOFT_APP_TYPE: teams.appType,
    MICROSOFT_APP_TENANT_ID: teams.tenantId,
    MICROSOFT_LOGIN_URL: teams.loginUrl,
    MICROSOFT_OPENID_METADATA_URL: teams.openIdMetadataUrl,
    TEAMS_SERVICE_HOSTS: teams.serviceHosts.join(','),
  };
}

function until<T>(playground: Playground, read: () => T | undefined, within: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer);
      unwatch();
    };
    const look = () => {
      try {
        const found = read();
        if (found === undefined) return;
        finish();
        resolve(found);
      } catch (error) {
        finish();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`Not seen within ${within} ms: ${read}\nWhat was: ${lately(playground)}`));
    }, within);
    const unwatch = playground.watch(look);
    look();
  });
}

/** The last words of each conversation and what stands open, for a test that failed. */
function lately(playground: Playground): string {
  const { slack, teams } = playground.trial();
  const words = [...slack.channels, ...teams.conversations].flatMap(({ name, messages }) =>
    messages.slice(-3).map((message) => {
      const card = 'from' in message ? message.attachments[0]?.content : undefined;
      return `${name}: ${message.text || card?.fallbackText}`;
    }),
  );
  const open = Object.values(slack.modals).flatMap((modals) => modals.map(({ errors }) => errors));
  return [...words, JSON.stringify({ modals: open, dialogs: teams.dialogs })].join('\n');
}
