import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { PlanAnswer } from './plan-answers.ts';

/** Writes what stakeholders were asked of plans, and what they said. */
export function planAnswerWrites(context: WriteContext<'planAnswer'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'planAnswer', tx.planAnswer, { toRow: (row: PlanAnswer) => row }),

    async add(
      answer: Pick<PlanAnswer, 'planId' | 'stakeholder' | 'createdById'> & Partial<PlanAnswer>,
    ): Promise<PlanAnswer> {
      const row = await tx.planAnswer.create({ data: { ...answer, id: newId(), createdAt: now } });
      audit('planAnswer', row.id, null, row);
      return row;
    },
  };
}
