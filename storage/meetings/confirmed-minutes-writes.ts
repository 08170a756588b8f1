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
      minutes: Pick<
        ConfirmedMinutes,
        'meetingId' | 'hash' | 'redactedHash' | 'plainHash' | 'confirmedById' | 'byPoll' | 'putAt'
      > & {
        document: Prisma.InputJsonValue;
        redacted: Prisma.InputJsonValue;
        plain: Prisma.InputJsonValue | null;
      },
    ): Promise<void> {
      const { plain, ...kept } = minutes;
      await tx.confirmedMinutes.create({
        data: { ...kept, ...(plain !== null && { plain }), id: newId(), confirmedAt: now },
      });
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
