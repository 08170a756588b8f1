const A_MINUTE_MS = 60_000;

/** Until when something is taken that is open until a minute, as people read it: until that minute is over. */
export const endOfMinute = (minute: Date): Date =>
  new Date(Math.floor(minute.getTime() / A_MINUTE_MS) * A_MINUTE_MS + A_MINUTE_MS - 1);

/**
 * When something closed that was open until then: at its time where that has only just gone by, so that what was open until
 * 11:59pm closed on that day and not at 12am on the next.
 */
export const whenClosed = (closesAt: Date, now: Date): Date =>
  now >= closesAt && now.getTime() - closesAt.getTime() < A_MINUTE_MS ? closesAt : now;
