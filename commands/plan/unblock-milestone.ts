import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { toldBeside } from './change-milestone.ts';
import { UNHINDERED } from './hindrance.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';

const fields = { milestone: milestoneField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.unblock': typeof fields;
  }
}

export const unblockMilestone = defineCommand({
  name: 'milestone.unblock',
  summary: 'Say that a milestone that was blocked or at risk can go on as planned',
  usage: 'milestone unblock <milestone>',
  examples: ['milestone unblock W1.1'],
  needs: 'convene',
  form: { title: 'A milestone can go on', submit: 'It can go on' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone }, context) {
    mustBeOpen(milestone);
    const { store } = context;
    const reference = referenceOf(milestone);
    if (milestone.hindrance === null)
      throw new UserError(`${reference} is not blocked or at risk. There is nothing to change.`);
    const after = await store.milestones.update(milestone, UNHINDERED);
    await store.messages.refresh(after.priority.planId, after.id);
    return toldBeside(`${reference} can go on: ${after.title}`, after, context);
  },
});
