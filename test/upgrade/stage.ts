import type { Playground } from '../../adapters/playground/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { type Desk, isTitled, mustWork, type Shown } from '../support/desk.ts';
import type { Platforms } from '../support/platforms.ts';
import { slackDesk } from '../support/slack-desk.ts';
import { teamsDesk } from '../support/teams-desk.ts';

type Entries = Record<string, string | string[]>;

/** One person in one place: what they do there, one thing after the other. */
export interface Actor {
  types(words: string): Promise<void>;
  /** Presses a button of the last message here that begins so; where it opens a form, the form is then there. */
  presses(title: string, button: string): Promise<void>;
  opens(title: string, button: string): Promise<void>;
  /** Types words that open a form, in Teams with this button of the answer. */
  asksForForm(words: string, button?: string): Promise<void>;
  /** Puts entries into the open form and submits it. People stand there by handle, "@bob". */
  submits(entries: Entries): Promise<void>;
  /** All of that: the form that words open, filled in and submitted. */
  fills(words: string, entries: Entries, button?: string): Promise<void>;
  /** The last message here that has these words, once it is there. */
  hears(words: string): Promise<Shown>;
}

/** The real bot, and the people round it on both platforms. */
export interface Stage {
  platforms: Platforms;
  /** Somebody by handle, in a channel "#west-yorkshire-pharmacy" of Slack's or "Pharmacy LPN" of Teams'; or alone with the bot in "Slack" or "Teams". */
  at(handle: string, place: string): Actor;
  /** All that its bots have printed and logged. */
  output(): string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Stops the bot, and starts it again on the same data at a later time, an ISO instant. */
  restartAt(time: string): Promise<void>;
  /** Waits until `read` finds something. */
  see<T>(read: () => T | undefined): Promise<T>;
}

const PATIENCE_MS = 15_000;

/** Waits until the bot has done what comes of it. */
export type Rest = (after: 'act' | 'start') => Promise<void>;

/** `rest` is waited for after each thing that somebody does, and after each start. */
export function createStage(platforms: Platforms, rest: Rest = async () => {}): Stage {
  const { playground } = platforms;
  let bot: BotProcess | undefined;
  let said = '';
  const output = () => `${said}${bot?.output() ?? ''}`;
  const end = async (ending: (each: BotProcess) => Promise<void>) => {
    if (bot) await ending(bot);
    said = output();
    bot = undefined;
  };
  const see = <T>(read: () => T | undefined): Promise<T> => waitFor(playground, read);
  return {
    platforms,
    see,
    at: (handle, place) => createActor(deskOf(playground, see, handle, place), see, rest),
    output,
    kill: () => end(platforms.kill),
    async restartAt(time) {
      await end(platforms.retire);
      platforms.passTime((Date.parse(time) - platforms.now().getTime()) / 1000);
      bot = await platforms.startBot();
      await rest('start');
    },
  };
}

/** Where both platforms are reached. */
export const originOf = (platforms: Platforms): string => new URL(platforms.answersAt('')).origin;

function deskOf(playground: Playground, see: Stage['see'], handle: string, place: string): Desk {
  const { slack, teams } = playground.trial();
  if (place === 'Slack') return slackDesk(playground, see, handle);
  if (place === 'Teams') return teamsDesk(playground, see, handle);
  const channel = slack.channels.find(({ name }) => `#${name}` === place);
  if (channel) return slackDesk(playground, see, handle, channel.id);
  const conversation = teams.conversations.find(({ name, kind }) => kind !== 'personal' && name === place);
  if (!conversation) throw new Error(`there is no place ${place}`);
  return teamsDesk(playground, see, handle, conversation.id);
}

function createActor(desk: Desk, see: Stage['see'], rest: Rest): Actor {
  const last = (words: string, isWanted: (shown: Shown) => boolean) =>
    see(() => desk.sees().findLast((shown) => shown.text.includes(words) && isWanted(shown)));
  const titled = (title: string, button: string) =>
    last(title.trim(), (shown) => isCalled(shown.text, title) && shown.buttons.includes(button));
  const picked = (entries: Entries): Entries => {
    const pick = (value: string) => (value.startsWith('@') ? desk.idOf(value.slice(1)) : value);
    const all = Object.entries(entries).map(([name, value]) => [
      name,
      typeof value === 'string' ? pick(value) : value.map(pick),
    ]);
    return Object.fromEntries(all) as Entries;
  };
  const presses: Actor['presses'] = async (title, button) => {
    mustWork(await desk.press(await titled(title, button), button));
    await rest('act');
  };
  const submits: Actor['submits'] = async (entries) => {
    await desk.submit(picked(entries));
    await rest('act');
  };
  /** What the form before says in the end has been read. */
  const closeForm = async () => {
    if (desk.form()) await desk.closeForm();
  };
  const asksForForm: Actor['asksForForm'] = async (words, button) => {
    await closeForm();
    await desk.openForm(words, button);
  };
  return {
    async types(words) {
      await desk.type(words);
      await rest('act');
    },
    presses,
    async opens(title, button) {
      await closeForm();
      await presses(title, button);
      await see(desk.form);
    },
    asksForForm,
    submits,
    async fills(words, entries, button) {
      await asksForForm(words, button);
      await submits(entries);
    },
    hears: (words) => last(words, () => true),
  };
}

/** Whether a message begins so or, since the look has changed, is the card of the record of that name. */
const isCalled = (text: string, title: string): boolean =>
  text.startsWith(title) || isTitled(text, title.trim());

/** Looks at once and after every change; fails when it takes too long. */
async function waitFor<T>(playground: Playground, read: () => T | undefined): Promise<T> {
  const late = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = read();
    if (found !== undefined) return found;
    if (!(await nextChange(playground, late - Date.now())))
      throw new Error(`Not seen within ${PATIENCE_MS} ms: ${read}`);
  }
}

/** True once something changes on a platform; false when nothing does within so many milliseconds. */
export function nextChange(playground: Playground, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isChanged: boolean) => {
      clearTimeout(timer);
      unwatch();
      resolve(isChanged);
    };
    const timer = setTimeout(() => finish(false), Math.max(within, 0));
    const unwatch = playground.watch(() => finish(true));
  });
}
