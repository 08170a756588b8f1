import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { replan, toldOf } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { ownerField } from './plan-fields.ts';

const fields = { milestone: milestoneField, owner: ownerField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.give': typeof fields;
  }
}

export const giveMilestone = defineCommand({
  name: 'milestone.give',
  summary: 'Give a milestone to someone else',
  usage: 'milestone give <milestone> to <owner>',
  examples: ['milestone give W1.1 to @cat'],
  needs: 'convene',
  form: { title: 'Give a milestone', submit: 'Give' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone, owner }, context) {
    mustBeOpen(milestone);
    const after = await context.store.milestones.update(milestone, { ownerId: owner.id });
    await replan(after, context);
    return toldOf(`${referenceOf(after)} now belongs to ${nameOf(owner)}.`, after.id);
  },
});
