import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import type { TestBot } from '../../support/test-bot.ts';

/** A code with which another account becomes the speaker's too. */
export const codeFrom = async (speaker: Speaker): Promise<string> =>
  (await speaker.types('me link')).title.split(' ').at(-1) ?? '';

/** Makes both one person by a code of the first; what the second is answered. */
export const linkBy = async (first: Speaker, second: Speaker): Promise<string> =>
  second.reads(`me link ${await codeFrom(first)}`);

/** What someone was sent directly, oldest first, as they read it. */
export const toldTo = (bot: TestBot, platform: 'slack' | 'teams', handle: string): string[] =>
  bot.direct(platform, handle).map(({ view }) => readView(view));
