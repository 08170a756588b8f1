/** A meeting or the like, as an event for a calendar. */
export interface CalendarEvent {
  /** It never changes, because calendars recognise the event by it. */
  id: string;
  /** A number that rises with each change. */
  sequence: number;
  title: string;
  start: Date;
  end: Date;
  place: string | null;
  /** Where people join it online. */
  link: string | null;
  description: string;
  isCancelled: boolean;
}

/** How often a calendar that follows a feed looks for changes, in seconds; it may choose to look less often. */
const LOOK_EVERY = 3600;

/**
 * Writes events as an iCalendar file (RFC 5545), which all calendars can import. Times are in UTC; calendars
 * show them in their own time zone.
 */
export async function toCalendar(name: string, events: CalendarEvent[], now: Date): Promise<string> {
  const { default: createCalendar, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = createCalendar({
    name,
    prodId: { company: 'Convenor', product: 'Convenor', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_EVERY,
  });
  for (const { id, sequence, title, start, end, place, link, description, isCancelled } of events)
    calendar.createEvent({
      ...{ id, sequence, start, end, description, summary: title, stamp: now },
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place !== null && { location: place }),
      ...(link !== null && { url: link }),
    });
  return calendar.toString();
}
