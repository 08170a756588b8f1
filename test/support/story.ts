import { formatInstant } from '../../commands/dates/dates.ts';
import type { Message, Platform } from '../../commands/view.ts';
import type { Standing } from './recording-messenger.ts';
import { withoutGivings } from './reminders.ts';
import type { Speaker } from './speaker.ts';
import type { TestBot } from './test-bot.ts';

/** A person in the network's channel on their own platform. */
export interface Member extends Speaker {
  /** The same person, in direct messages with the bot. */
  directly: Speaker;
  /** The direct messages they were sent, oldest first. */
  told(): Standing[];
  /** The last direct message, as it is now. */
  lastTold(): Message;
}

/** The people of the story: Ann, Cat and Cara use Slack, Bob and Dev use Teams. */
export const peopleOf = (bot: TestBot) => ({
  ann: member(bot, 'slack', 'ann'),
  bob: member(bot, 'teams', 'bob'),
  cat: member(bot, 'slack', 'cat'),
  dev: member(bot, 'teams', 'dev'),
  cara: member(bot, 'slack', 'cara'),
});

function member(bot: TestBot, platform: Platform, handle: string): Member {
  const told = () => bot.direct(platform, handle);
  return {
    ...bot[platform](platform === 'slack' ? '#pharmacy' : 'Pharmacy').as(handle),
    directly: bot[platform]('direct').as(handle),
    told,
    lastTold() {
      const last = told().at(-1);
      if (!last) throw new Error(`${handle} was told nothing`);
      return last.view;
    },
  };
}

/** A person's direct messages with their dates, "Tuesday 2 November 2027 at 9am: A2 is overdue", as they are now. */
export const toldTo = (who: Member): string[] => dated(who.told());

/** The same, but for those that came only to say what they were given. */
export const remindedOf = (who: Member): string[] => dated(withoutGivings(who.told()));

const dated = (messages: Standing[]): string[] =>
  messages.map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`);

/** "Bob Hill: 19 messages and 22 digests". */
export function countOf(who: Member): string {
  const digests = who.told().filter(({ view }) => view.title.startsWith('Your digest')).length;
  return `${who.name}: ${who.told().length - digests} messages and ${digests} digests`;
}

/** Matches a line of `toldTo` that is dated on a weekend or a bank holiday of the story’s year. */
export const DAYS_OFF =
  /^(?:Saturday|Sunday|Monday 27 December|Tuesday 28 December|Monday 3 January|Friday 14 April|Monday 17 April|Monday 1 May|Monday 29 May|Monday 28 August) /;
