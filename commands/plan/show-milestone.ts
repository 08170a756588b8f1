import { defineCommand } from '../command.ts';
import { milestoneField } from './milestone-field.ts';
import { milestoneMessage } from './milestone-view.ts';

export const showMilestone = defineCommand({
  name: 'milestone.show',
  summary: 'Show one milestone, and when and why it was moved',
  usage: 'milestone show <milestone>',
  examples: ['milestone show W1.1'],
  changes: false,
  form: { title: 'Show a milestone', submit: 'Show' },
  fields: { milestone: milestoneField },
  whose: ({ milestone }) => milestone.ownerId,

  run: ({ milestone }, context) => milestoneMessage(milestone, context),
});
