import type { ConfirmedMinutes, MinutesCorrection, Prisma } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes confirmed minutes, and corrections and notes about minutes. */
export function confirmedMinutesWrites({ tx, newId, now, audit }: WriteContext<'minutesCorrection'>) {
  return {
    /**
     * Locks the minutes until the transaction ends, so that nobody else confirms them, or asks for a
     * correction.
     */
    lock: (meetingId: string): Promise<void> => lockRow(tx, 'meetings', meetingId),

    /** Stores the minutes as they are confirmed. They never change after that. */
    async confirm(
      minutes: Pick<ConfirmedMinutes, 'meetingId' | 'hash' | 'confirmedById'> & {
        document: Prisma.InputJsonValue;
      },
    ): Promise<void> {
      await tx.confirmedMinutes.create({ data: { ...minutes, id: newId(), confirmedAt: now } });
    },

    async correct(
      correction: Pick<MinutesCorrection, 'meetingId' | 'text' | 'createdById'>,
    ): Promise<MinutesCorrection> {
      const row = await tx.minutesCorrection.create({ data: { ...correction, id: newId(), createdAt: now } });
      audit('minutesCorrection', row.id, null, row);
      return row;
    },
  };
}
