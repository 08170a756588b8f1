import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { refreshHandover } from '../parts/refresh-handover.ts';
import { UserError } from '../user-error.ts';
import { replan } from './change-milestone.ts';
import { refreshPriority } from './priority.ts';

/** How changes of a plan and of its parts are undone. */
export const undoableParts: NonNullable<Capability['records']> = {
  plan: {
    name: 'Work plan',
    speaksForItsParts: true,
    instead: () => ({
      says: 'Let it stand, or agree with them first and take its priorities out with plan priority remove.',
    }),
    async afterUndo({ recordId, before }, context) {
      if (before === null) await mustBeEmpty(recordId, context);
    },
  },

  planApproval: {
    name: 'The approval',
    async afterUndo({ recordId }, { store }) {
      const approval = await store.planApprovals.get(recordId);
      if (approval) await store.messages.refresh(approval.planId);
    },
  },

  planAnswer: { name: 'The answer to the review' },

  planSection: {
    name: 'The version of the section',
    words: 'text',
    async afterUndo({ recordId }, { store }) {
      const version = await store.planSections.get(recordId);
      if (version) await store.messages.refresh(version.planId);
    },
  },

  priority: {
    name: 'Priority',
    words: 'title',
    async afterUndo({ recordId }, context) {
      const priority = await context.store.priorities.get(recordId);
      if (priority) await refreshPriority(priority, context);
    },
  },

  highlight: { name: 'Highlight', words: 'text' },

  milestone: {
    name: 'Milestone',
    words: 'title',
    async afterUndo({ recordId, command }, context) {
      const { milestones } = context.store;
      if (command === 'milestone.move' || command === 'milestone.shift' || command === 'milestone.carry')
        await milestones.forgetMove(recordId);
      const milestone = await milestones.get(recordId);
      if (!milestone) return;
      await replan(milestone, context);
      await refreshHandover(milestone, context.store);
    },
  },
};

async function mustBeEmpty(planId: string, { store }: NetworkContext): Promise<void> {
  const { count } = await store.priorities.ofPlan(planId, { skip: 0, take: 1 });
  if (count > 0) {
    throw new UserError(
      'There are priorities in the plan by now, so it cannot be taken back. Take them out first, with plan priority remove.',
    );
  }
}
