import { dayOf } from '../rows/day.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { findMilestoneReads } from './find-milestone-reads.ts';
import type { MilestoneMove } from './milestones.ts';

/** Reads milestones, the dated steps of priorities. */
export function milestoneReads(context: ReadContext) {
  const { tx } = context;
  return {
    ...findMilestoneReads(context),

    /** Up to `limit` changes of a milestone's date, latest first. */
    async moves(milestoneId: string, limit: number): Promise<MilestoneMove[]> {
      const rows = await tx.milestoneMove.findMany({
        where: { milestoneId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map((row) => ({ ...row, from: dayOf(row.from), to: dayOf(row.to) }));
    },
  };
}
