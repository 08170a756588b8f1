import type { Capability } from '../capability.ts';
import { linkNetworkCalendar } from './link-network-calendar.ts';
import { linkOwnCalendar } from './link-own-calendar.ts';
import { stopCalendars } from './stop-calendars.ts';

/** People’s own calendars, which follow the meetings of their networks. */
export const calendars = {
  commands: [linkOwnCalendar, linkNetworkCalendar, stopCalendars],
  help: {
    topics: {
      calendar:
        'With the address from calendar link, your own calendar (Outlook, Google’s or Apple’s) shows the meetings of your networks. For one meeting as a file, type for example: meeting calendar M1',
    },
  },
  notUndone: {
    'calendar.stop': 'Addresses for calendars that were stopped stay so. For a new one, type: calendar link',
  },
} satisfies Capability;
