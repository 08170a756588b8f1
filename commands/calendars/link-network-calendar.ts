import { defineCommand } from '../command.ts';
import { calendarFeed } from './calendar-feed.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'calendar.link.network': typeof fields;
  }
}

export const linkNetworkCalendar = defineCommand({
  name: 'calendar.link.network',
  summary: 'Get an address by which your own calendar shows the meetings of this network',
  usage: 'calendar link network',
  examples: ['calendar link network'],
  changes: false,
  isPrivate: true,
  fields,

  run: async (_, context) => {
    const { network } = context;
    const feed = { name: `Meetings of ${network.name}`, networks: [network], areTold: false };
    const ask = { command: 'calendar.link.network' as const, args: { network: network.id } };
    return calendarFeed({ ...feed, ask, typed: 'calendar link network' }, context);
  },
});
