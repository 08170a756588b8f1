import type { MilestoneMove as MoveRow } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { findMilestoneReads } from './find-milestone-reads.ts';
import type { MilestoneMove } from './milestones.ts';

const toMove = (row: MoveRow): MilestoneMove => ({ ...row, from: dayOf(row.from), to: dayOf(row.to) });

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
      return rows.map(toMove);
    },

    /** The changes of the dates of these milestones after that instant. */
    async movesSince(milestoneIds: string[], since: Date): Promise<MilestoneMove[]> {
      const where = { milestoneId: { in: milestoneIds }, at: { gt: since } };
      return (await tx.milestoneMove.findMany({ where })).map(toMove);
    },
  };
}
