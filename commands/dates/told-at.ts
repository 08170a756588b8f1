/** When something happened, as a platform tells it: no later than now, whatever it says, and now where it says no time. */
export const toldAt = (said: Date, now: Date): Date => (said <= now ? said : now);
