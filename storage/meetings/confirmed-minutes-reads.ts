import type { ConfirmedMinutes, MinutesCorrection } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Minutes that were confirmed, and what was asked for or noted about minutes. */
export function confirmedMinutesReads({ tx }: ReadContext) {
  return {
    /** The minutes of a meeting as they were confirmed; null until they are. */
    ofMeeting: (meetingId: string): Promise<ConfirmedMinutes | null> =>
      tx.confirmedMinutes.findUnique({ where: { meetingId } }),

    /** What was asked to be corrected in them or noted about them, the oldest first. */
    corrections: (meetingId: string): Promise<MinutesCorrection[]> =>
      tx.minutesCorrection.findMany({
        where: { meetingId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  };
}
