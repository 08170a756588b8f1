import { defineCommand } from '../command.ts';
import { toldBeside } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { becauseField } from './plan-fields.ts';

const fields = { milestone: milestoneField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.block': typeof fields;
  }
}

export const blockMilestone = defineCommand({
  name: 'milestone.block',
  summary: 'Say that a milestone cannot go on, and why; digests tell it until it can',
  usage: 'milestone block <milestone> because <because>',
  examples: ['milestone block W1.1 because the pathway waits for the trust'],
  needs: 'convene',
  form: { title: 'What blocks a milestone', submit: 'Save' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone, because }, context) {
    mustBeOpen(milestone);
    const { store } = context;
    const after = await store.milestones.update(milestone, { blockedBecause: because });
    await store.messages.refresh(after.priority.planId, after.id);
    return toldBeside(`${referenceOf(after)} is blocked, because ${because}`, after, context);
  },
});
