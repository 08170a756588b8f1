import type { ConfirmedMinutes, MinutesCorrection } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads confirmed minutes, and corrections and notes about minutes. */
export function confirmedMinutesReads({ tx }: ReadContext) {
  return {
    /** The minutes of a meeting as they were confirmed; null if they are not confirmed. */
    ofMeeting: (meetingId: string): Promise<ConfirmedMinutes | null> =>
      tx.confirmedMinutes.findUnique({ where: { meetingId } }),

    /** The corrections and notes about the minutes, oldest first. */
    corrections: (meetingId: string): Promise<MinutesCorrection[]> =>
      tx.minutesCorrection.findMany({
        where: { meetingId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  };
}
