import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { withAway } from '../parts/away-note.ts';
import { giving } from '../parts/given-task.ts';
import { amending, giveTo, toldOf } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { becauseField, ownerField } from './plan-fields.ts';

const fields = { milestone: milestoneField, owner: ownerField, because: unasked(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.give': typeof fields;
  }
}

export const giveMilestone = defineCommand({
  name: 'milestone.give',
  summary: 'Give a milestone to someone else',
  usage: 'milestone give <milestone> to <owner> [because <because>]',
  examples: ['milestone give W1.1 to @cat', 'milestone give W1.1 to @cat because I am on leave'],
  needs: 'convene',
  form: { title: 'Give a milestone', submit: 'Give' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone, owner, because = null }, context) {
    mustBeOpen(milestone);
    const change = giving(milestone, owner.id, context.caller.id, because);
    const after = await giveTo(milestone, change, context);
    const told = toldOf(`${referenceOf(after)} now belongs to ${nameOf(owner)}.`, after.id);
    return withAway(await amending(told, after.priority, context), after, context);
  },
});
