import type { Network } from '../../storage/networks/networks.ts';
import type { RequestContext } from '../context.ts';
import { toCalendar } from '../documents/calendar.ts';
import { meetingEvents } from '../meetings/index.ts';
import type { Press } from '../press.ts';
import { type Block, type Message, message } from '../view.ts';
import { giveLink } from '../web/give-link.ts';

/** A calendar shows the meetings of the last so many days, and those ahead. */
const DAYS_BACK = 366;
/** The most meetings in one calendar. */
const MOST_MEETINGS = 1000;

interface Feed {
  /** What the calendar is called. */
  name: string;
  /** The networks whose meetings are in it. */
  networks: Network[];
  /** Whether each meeting says of which network it is. */
  areTold: boolean;
  /** Asks for it again. */
  ask: Press;
  /** What to type to be given it. */
  typed: string;
}

/**
 * Answers a command that was asked for a calendar: with the link that a calendar is to follow or, where that is followed, with
 * the calendar itself.
 */
export async function calendarFeed(feed: Feed, context: RequestContext): Promise<Message> {
  const { name, ask } = feed;
  if (context.followed) return { ...message(name, [await calendarFile(feed, context)]), isPage: true };
  const href = await giveLink('calendar', ask, null, context);
  const given = message(name, [
    'Copy this address, and add it to your calendar: in Outlook, under Add calendar, Subscribe from web; in Google’s, under Other calendars, From URL; in Apple’s, under File, New Calendar Subscription.',
    [{ link: href, href }],
    {
      type: 'note',
      text: 'It is yours alone, and shows your calendar the meetings that you may read, also when they are moved or cancelled, until you stop it. Whoever has it can read them too, so keep it to yourself. To stop it, and be given another, type: calendar stop',
    },
  ]);
  return { ...given, isForOne: true };
}

async function calendarFile(
  { name, networks, areTold, ask, typed }: Feed,
  { store, now }: RequestContext,
): Promise<Block> {
  const from = new Date(now.getTime() - DAYS_BACK * 24 * 3_600_000);
  const ids = networks.map(({ id }) => id);
  const meetings = await store.meetings.since(ids, from, MOST_MEETINGS);
  const told = areTold ? new Map(networks.map((network) => [network.id, network])) : undefined;
  const events = await meetingEvents(meetings, store, told);
  return {
    type: 'file',
    file: {
      ...{ name: 'meetings.ics', mediaType: 'text/calendar', about: name, typed },
      ask: { label: 'Get it again', ...ask },
      bytes: async () => new TextEncoder().encode(await toCalendar(name, events, now)),
    },
  };
}
