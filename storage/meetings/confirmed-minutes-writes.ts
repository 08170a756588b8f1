import type { ConfirmedMinutes, MinutesCorrection, Prisma } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Minutes that were confirmed, and what was asked for or noted about minutes. */
export function confirmedMinutesWrites({ tx, newId, now, audit }: WriteContext<'minutesCorrection'>) {
  return {
    /** Nobody else confirms these minutes, or asks for a correction, until we are done. */
    lock: (meetingId: string): Promise<void> => lockRow(tx, 'meetings', meetingId),

    /** Keeps the minutes as they are confirmed, for good. */
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
