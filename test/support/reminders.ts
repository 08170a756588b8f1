import type { Message, Platform } from '../../commands/view.ts';
import { readView } from './read-view.ts';
import type { Standing } from './recording-messenger.ts';
import type { TestBot } from './test-bot.ts';

/** The direct messages to a person, oldest first, without those that came only to say what they were given. */
export const remindersTo = (bot: TestBot, platform: Platform, handle: string) =>
  withoutGivings(bot.direct(platform, handle));

/** These without those that came only to say what someone was given, within minutes and at any time of a working day. */
export const withoutGivings = (messages: Standing[]): Standing[] =>
  messages.filter(({ asPosted }) => !tellsOnlyOfGivings(asPosted));

function tellsOnlyOfGivings(message: Message): boolean {
  const lines = readView(message).split('\n');
  const items = lines.filter((line) => line.startsWith('- '));
  return (items.length > 0 ? items : lines.slice(0, 1)).every((line) => line.includes(' gave you '));
}
