import { defineCommand } from '../command.ts';
import { priorityField } from './plan-fields.ts';
import { priorityMessage } from './priority-view.ts';

const fields = { priority: priorityField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.priority.show': typeof fields;
  }
}

export const showPriority = defineCommand({
  name: 'plan.priority.show',
  summary: 'Show one priority: what it says, what it lacks, and its milestones',
  usage: 'plan priority show <priority>',
  examples: ['plan priority show W1'],
  changes: false,
  form: { title: 'Show a priority', submit: 'Show' },
  fields,

  run: ({ priority }, context) => priorityMessage(priority, context),
});
