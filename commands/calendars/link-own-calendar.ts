import { defineCommandAnywhere } from '../command.ts';
import { calendarFeed } from './calendar-feed.ts';

/** The most networks whose meetings are in one calendar. */
const MOST_NETWORKS = 100;

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'calendar.link': typeof fields;
  }
}

export const linkOwnCalendar = defineCommandAnywhere({
  name: 'calendar.link',
  summary: 'Get an address by which your own calendar shows the meetings of all your networks',
  usage: 'calendar link',
  examples: ['calendar link'],
  changes: false,
  isPrivate: true,
  fields,

  async run(_, context) {
    const { store, caller, today } = context;
    const networks = await store.networks.ofPerson(caller.id, today, MOST_NETWORKS);
    const feed = { name: 'Meetings of your networks', networks, areTold: true };
    return calendarFeed(
      { ...feed, ask: { command: 'calendar.link', args: {} }, typed: 'calendar link' },
      context,
    );
  },
});
