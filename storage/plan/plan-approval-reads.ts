import type { ReadContext } from '../rows/store-context.ts';
import { fromRow, type PlanApproval } from './plan-approvals.ts';

/** Reads who has approved plans. */
export function planApprovalReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<PlanApproval | null> {
      const row = await tx.planApproval.findUnique({ where: { id } });
      return row && fromRow(row);
    },

    /** The approvals of a plan, in the order in which they were recorded. There are two at most. */
    async ofPlan(planId: string): Promise<PlanApproval[]> {
      const rows = await tx.planApproval.findMany({
        where: { planId, status: 'active' },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(fromRow);
    },
  };
}
