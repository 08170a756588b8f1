import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { highlightReads } from './highlight-reads.ts';
import { highlightWrites } from './highlight-writes.ts';
import { milestoneReads } from './milestone-reads.ts';
import { milestoneWrites } from './milestone-writes.ts';
import { planAnswerReads } from './plan-answer-reads.ts';
import { planAnswerWrites } from './plan-answer-writes.ts';
import { planApprovalReads } from './plan-approval-reads.ts';
import { planApprovalWrites } from './plan-approval-writes.ts';
import { planReads } from './plan-reads.ts';
import { planSectionReads } from './plan-section-reads.ts';
import { planSectionWrites } from './plan-section-writes.ts';
import { planWrites } from './plan-writes.ts';
import { priorityReads } from './priority-reads.ts';
import { priorityWrites } from './priority-writes.ts';
import { planTables } from './tables.ts';

/** Work plans, their priorities, and the priorities' milestones and highlights. */
export const plan = defineAggregate({
  reads: (context: ReadContext) => ({
    plans: planReads(context),
    planApprovals: planApprovalReads(context),
    planSections: planSectionReads(context),
    planAnswers: planAnswerReads(context),
    priorities: priorityReads(context),
    milestones: milestoneReads(context),
    highlights: highlightReads(context),
  }),
  writes: (
    context: WriteContext<
      'plan' | 'planApproval' | 'planSection' | 'planAnswer' | 'priority' | 'milestone' | 'highlight'
    >,
  ) => ({
    plans: planWrites(context),
    planApprovals: planApprovalWrites(context),
    planSections: planSectionWrites(context),
    planAnswers: planAnswerWrites(context),
    priorities: priorityWrites(context),
    milestones: milestoneWrites(context),
    highlights: highlightWrites(context),
  }),
  tables: planTables,
});
