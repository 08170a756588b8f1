import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { giverOf, giving } from '../parts/given-task.ts';
import { giveTo, toldBeside } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { becauseField } from './plan-fields.ts';

const fields = { milestone: milestoneField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.return': typeof fields;
  }
}

export const returnMilestone = defineCommand({
  name: 'milestone.return',
  summary: 'Hand a milestone back to whoever gave it to you, and say why',
  usage: 'milestone return <milestone> because <because>',
  examples: ['milestone return W1.1 because I am on leave'],
  form: { title: 'Hand a milestone back', submit: 'Hand back' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone, because }, context) {
    const reference = referenceOf(milestone);
    mustBeOpen(milestone);
    const args = { milestone: reference, network: milestone.networkId };
    const give = { label: 'Give', command: 'milestone.give', args, opens: 'form' } as const;
    const backTo = await giverOf(milestone, reference, give, context);
    const after = await giveTo(milestone, giving(milestone, backTo, context.caller.id, because), context);
    const people = await context.store.people.shown([backTo]);
    const sentence = `${reference} now belongs to ${nameOf(people.get(backTo))}, who is told why.`;
    return toldBeside(sentence, after, context);
  },
});
