import type { ReadContext } from '../rows/store-context.ts';
import type { PlanAnswer } from './plan-answers.ts';

/** Reads what stakeholders were asked of plans, and what they said. */
export function planAnswerReads({ tx }: ReadContext) {
  return {
    /** The stakeholders of a plan, in the order in which they were asked. */
    async ofPlan(planId: string): Promise<PlanAnswer[]> {
      return tx.planAnswer.findMany({
        where: { planId, status: 'active' },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 200,
      });
    },
  };
}
