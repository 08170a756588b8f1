import { defineCommand } from '../command.ts';
import { mustBeDone, REOPENED } from '../parts/dated-task.ts';
import { nudgesOfReopening } from '../parts/given-task.ts';
import { replan, toldBeside } from './change-milestone.ts';
import { referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';

const fields = { milestone: milestoneField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.reopen': typeof fields;
  }
}

export const reopenMilestone = defineCommand({
  name: 'milestone.reopen',
  summary: 'Open a milestone again that was marked as done',
  usage: 'milestone reopen <milestone>',
  examples: ['milestone reopen W1.1'],
  form: { title: 'Reopen a milestone', submit: 'Reopen' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone }, context) {
    const reference = referenceOf(milestone);
    mustBeDone(milestone, reference);
    const after = await context.store.milestones.update(milestone, REOPENED);
    await replan(after, context);
    const told = nudgesOfReopening('milestone', after, context.caller.id, context);
    await context.store.nudges.plan(told);
    return toldBeside(`${reference} is open again: ${after.title}`, after, context);
  },
});
