import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { replan, toldBeside } from './change-milestone.ts';
import { referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';

export const reopenMilestone = defineCommand({
  name: 'milestone.reopen',
  summary: 'Open a milestone again that was marked as done',
  usage: 'milestone reopen <milestone>',
  examples: ['milestone reopen W1.1'],
  form: { title: 'Reopen a milestone', submit: 'Reopen' },
  fields: { milestone: milestoneField },
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone }, context) {
    const reference = referenceOf(milestone);
    if (milestone.status === 'open')
      throw new UserError(`${reference} is open already. There is nothing to reopen.`);
    const change = { status: 'open', doneAt: null, doneById: null } as const;
    const after = await context.store.milestones.update(milestone, change);
    await replan(after, context);
    return toldBeside(`${reference} is open again: ${after.title}`, after, context);
  },
});
