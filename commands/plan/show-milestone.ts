import { defineCommand } from '../command.ts';
import { milestoneField } from './milestone-field.ts';
import { milestoneMessage } from './milestone-view.ts';

const fields = { milestone: milestoneField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.show': typeof fields;
  }
}

export const showMilestone = defineCommand({
  name: 'milestone.show',
  summary: 'Show one milestone, and when and why it was moved',
  usage: 'milestone show <milestone>',
  examples: ['milestone show W1.1'],
  changes: false,
  form: { title: 'Show a milestone', submit: 'Show' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  run: ({ milestone }, context) => milestoneMessage(milestone, context),
});
