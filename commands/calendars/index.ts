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
  spoken: {
    sayings: [
      {
        beginning:
          /^(?:add|put|get|see|show|sync|subscribe to|have|link|connect)(?: me| us)? (?:all )?(?:(?:of )?(?:the|our|my) )?(?:network(?:'s|s)? )?meetings? (?:to|on|in|into|with|from) (?:my|the|our) (?:own )?(?:\S+ ){0,2}?(?:calendar|diary)(?: please)?[.!? ]*$/,
        means: 'calendar link',
      },
      {
        beginning:
          /^(?:(?:i(?:'ve| have)? )?(?:lost|need|want|forgot(?:ten)?)|(?:get|give|send|show)(?: me)?|where(?:'s| is)|what(?:'s| is)) (?:my |the |a |an |another )?(?:new )?calendar (?:link|address|feed)(?: please)?(?: again)?[.!? ]*$/,
        means: 'calendar link',
      },
    ],
  },
  notUndone: {
    'calendar.stop': 'Addresses for calendars that were stopped stay so. For a new one, type: calendar link',
  },
} satisfies Capability;
