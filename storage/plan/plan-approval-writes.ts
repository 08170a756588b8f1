import type { WriteContext } from '../rows/store-context.ts';
import { fromRow, type PlanApproval, toRow } from './plan-approvals.ts';

/** Records who has approved plans. */
export function planApprovalWrites({ tx, newId, now, audit }: WriteContext<'planApproval'>) {
  return {
    async add(
      approval: Pick<PlanApproval, 'planId' | 'part' | 'day' | 'who' | 'pollId' | 'createdById'>,
    ): Promise<PlanApproval> {
      const row = toRow({ ...approval, id: newId(), status: 'active', createdAt: now, version: 1 });
      await tx.planApproval.create({ data: row });
      audit('planApproval', row.id, null, row);
      return fromRow(row);
    },
  };
}
