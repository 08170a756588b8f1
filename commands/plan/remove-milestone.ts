import { defineCommand } from '../command.ts';
import { amending, replan, toldOf } from './change-milestone.ts';
import { referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';

const fields = { milestone: milestoneField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.remove': typeof fields;
  }
}

export const removeMilestone = defineCommand({
  name: 'milestone.remove',
  summary: 'Take a milestone out of the work plan',
  usage: 'milestone remove <milestone>',
  examples: ['milestone remove W1.1'],
  needs: 'convene',
  form: { title: 'Take a milestone out', submit: 'Take out' },
  fields,

  async run({ milestone }, context) {
    const after = await context.store.milestones.update(milestone, { status: 'withdrawn' });
    await replan(after, context);
    const told = toldOf(`${referenceOf(after)} ${after.title} is no longer in the work plan.`, after.id);
    return amending(told, after.priority, context);
  },
});
