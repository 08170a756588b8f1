import { addDays, dayOf, instantOf, type ZonedNow } from './dates.ts';

const A_MINUTE_MS = 60_000;

/** The last moment of a minute: what is open "until 11:59pm" stays open until that minute is over. */
export const endOfMinute = (minute: Date): Date =>
  new Date(Math.floor(minute.getTime() / A_MINUTE_MS) * A_MINUTE_MS + A_MINUTE_MS - 1);

/**
 * The time to record for something that closes at `closesAt`: that time if it passed less than a minute ago, otherwise
 * now. So what was open until 11:59pm closes on that day, not at 12am on the next.
 */
export const whenClosed = (closesAt: Date, now: Date): Date =>
  now >= closesAt && now.getTime() - closesAt.getTime() < A_MINUTE_MS ? closesAt : now;

/**
 * When to look next at something that closes at `closesAt`: at that time or at midnight, whichever comes first. The
 * number of days left changes at midnight.
 */
export function nextLook(closesAt: Date, { now, zone }: ZonedNow): Date {
  const midnight = instantOf(addDays(dayOf(now, zone), 1), '00:00', zone);
  return closesAt < midnight ? closesAt : midnight;
}
