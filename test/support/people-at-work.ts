import type { Playground } from '../../adapters/playground/index.ts';
import type { Env } from './bot-process.ts';
import type { Desk } from './desk.ts';
import { startPlatforms } from './platforms.ts';
import { slackDesk } from './slack-desk.ts';
import { teamsDesk } from './teams-desk.ts';

/** The real bot in a process of its own, and people who use it in Slack and Teams played in this process. */
export interface PeopleAtWork {
  playground: Playground;
  /** Someone at a Slack channel, or at their direct messages with the bot. */
  slack(handle: string, channel?: string): Desk;
  /** Someone at a Teams channel, or at their own chat with the bot. */
  teams(handle: string, conversation?: string): Desk;
  /** Waits until `read` finds something. Rejects after `within` milliseconds, with what was seen instead. */
  see<T>(read: () => T | undefined, within?: number): Promise<T>;
  /** Stops the bot, and starts it again on the same data at a later time, an ISO instant. */
  restartAt(time: string): Promise<void>;
  close(): Promise<void>;
}

/** The sample's channels in Slack; the bot is in the first. */
export const CHANNELS = { slack: 'C07PHARMACY', otherSlack: 'C07GENERAL0' } as const;

const PATIENCE_MS = 40_000;

/** Starts the bot and both platforms at a time, an ISO instant. `env` has further settings of the bot. */
export async function peopleAtWork(time: string, env: Env = {}): Promise<PeopleAtWork> {
  const platforms = await startPlatforms(env);
  const { playground, passTime, now, startBot, retire } = platforms;
  const startAt = (at: string) => {
    passTime((Date.parse(at) - now().getTime()) / 1000);
    return startBot();
  };
  let bot = await startAt(time);
  const see = <T>(read: () => T | undefined, within = PATIENCE_MS) =>
    until(playground, read, within, () => `${lately(playground)}\n${bot.output().slice(-4000)}`);
  return {
    playground,
    see,
    slack: (handle, channel) => slackDesk(playground, see, handle, channel),
    teams: (handle, conversation) => teamsDesk(playground, see, handle, conversation),
    async restartAt(later) {
      await retire(bot);
      bot = await startAt(later);
    },
    async close() {
      await retire(bot);
      await platforms.stop();
    },
  };
}

function until<T>(
  playground: Playground,
  read: () => T | undefined,
  within: number,
  whatWas: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      unwatch();
      settle();
    };
    const look = () => {
      try {
        const found = read();
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const late = () => new Error(`Not seen within ${within} ms: ${read}\nWhat was: ${whatWas()}`);
    const timer = setTimeout(() => finish(() => reject(late())), within);
    const unwatch = playground.watch(look);
    look();
  });
}

/** The latest messages of each conversation and the open forms, for the report of a failed test. */
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
