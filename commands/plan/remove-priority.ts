import { defineCommand } from '../command.ts';
import { amending, toldOf } from './change-milestone.ts';
import { priorityField } from './plan-fields.ts';
import { mustBeAPriority, refreshPriority } from './priority.ts';
import { priorityReference } from './priority-reference.ts';

const fields = { priority: priorityField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.priority.remove': typeof fields;
  }
}

export const removePriority = defineCommand({
  name: 'plan.priority.remove',
  summary: 'Take a priority out of the work plan, and its milestones with it',
  usage: 'plan priority remove <priority>',
  examples: ['plan priority remove W1'],
  needs: 'convene',
  form: { title: 'Take a priority out', submit: 'Take out' },
  fields,

  async run({ priority }, context) {
    mustBeAPriority(priority);
    await context.store.priorities.update(priority, { status: 'withdrawn' });
    await refreshPriority(priority, context);
    const reference = priorityReference(priority);
    const told = toldOf(
      `${reference} ${priority.title} is no longer in the work plan, nor are its milestones.`,
      priority.id,
    );
    return amending(told, priority, context);
  },
});
