import type { Change } from '../../storage/audit/changes.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { replan } from './change-milestone.ts';
import { refreshPriority } from './priority.ts';

/** Has all that told of a plan's part tell what it is now that a change of it was undone. */
export async function showPlanUndone(
  { record, recordId, command }: Change,
  context: NetworkContext,
): Promise<void> {
  const { store } = context;
  if (record === 'plan') await mustBeEmpty(recordId, context);
  if (record === 'priority') {
    const priority = await store.priorities.get(recordId);
    if (priority) await refreshPriority(priority, context);
  }
  if (record === 'milestone') {
    if (command === 'milestone.move') await store.milestones.forgetMove(recordId);
    const milestone = await store.milestones.get(recordId);
    if (milestone) await replan(milestone, context);
  }
}

async function mustBeEmpty(planId: string, { store }: NetworkContext): Promise<void> {
  const { count } = await store.priorities.ofPlan(planId, { skip: 0, take: 1 });
  if (count > 0) {
    throw new UserError(
      'There are priorities in the plan by now, so it cannot be taken back. Take them out first, with plan priority remove.',
    );
  }
}
