import type { Meeting } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Meetings that were planned together. */
export function seriesReads({ tx }: ReadContext) {
  return {
    /** The meetings of a series, soonest first, without what was taken back. */
    async meetings(seriesId: string): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { seriesId, status: { not: 'withdrawn' } },
        orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
      });
    },

    /** The first meeting of a series that is planned to start after `after`. */
    async next(seriesId: string, after: Date): Promise<Meeting | null> {
      return tx.meeting.findFirst({
        where: { seriesId, status: 'scheduled', startsAt: { gt: after } },
        orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
      });
    },
  };
}
