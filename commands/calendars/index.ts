import type { Capability } from '../capability.ts';
import { linkNetworkCalendar } from './link-network-calendar.ts';
import { linkOwnCalendar } from './link-own-calendar.ts';
import { stopCalendars } from './stop-calendars.ts';

/** People’s own calendars, which follow the meetings of their networks. */
export const calendars = {
  commands: [linkOwnCalendar, linkNetworkCalendar, stopCalendars],
  notUndone: {
    'calendar.stop': 'Addresses for calendars that were stopped stay so. For a new one, type: calendar link',
  },
} satisfies Capability;
