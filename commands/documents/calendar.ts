/** A meeting, or the like, as a calendar holds it. */
export interface CalendarEvent {
  /** The same for good: by this a calendar knows the event again. */
  id: string;
  /** Goes up with each change. */
  sequence: number;
  title: string;
  start: Date;
  end: Date;
  place: string | null;
  description: string;
  isCancelled: boolean;
}

/** Events as an iCalendar file (RFC 5545), which every calendar takes in; times in UTC, which each shows as its own. */
export async function toCalendar(name: string, events: CalendarEvent[], now: Date): Promise<string> {
  const { default: createCalendar, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const calendar = createCalendar({
    name,
    prodId: { company: 'Convenor', product: 'Convenor', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, sequence, title, start, end, place, description, isCancelled } of events)
    calendar.createEvent({
      ...{ id, sequence, start, end, description, summary: title, stamp: now },
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(place !== null && { location: place }),
    });
  return calendar.toString();
}
