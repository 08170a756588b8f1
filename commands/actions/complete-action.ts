import { defineCommand } from '../command.ts';
import { doneBy } from '../parts/dated-task.ts';
import { mustBeOpen } from './action.ts';
import { openActionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: openActionField };

declare module '../press.ts' {
  interface CommandFields {
    'action.done': typeof fields;
  }
}

export const completeAction = defineCommand({
  name: 'action.done',
  summary: 'Mark an action as done',
  usage: 'action done <action>',
  examples: ['action done A1'],
  form: { title: 'Finish an action', submit: 'Done' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    const change = doneBy(context.caller.id, context.now);
    return changeAction(action, change, context, () => `${reference} is done: ${action.text}`);
  },
});
