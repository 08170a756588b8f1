import { defineCommand } from '../command.ts';
import { mustBeDone, REOPENED } from '../parts/dated-task.ts';
import { nudgesOfReopening } from '../parts/given-task.ts';
import { actionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: actionField };

declare module '../press.ts' {
  interface CommandFields {
    'action.reopen': typeof fields;
  }
}

export const reopenAction = defineCommand({
  name: 'action.reopen',
  summary: 'Open an action again that was marked as done',
  usage: 'action reopen <action>',
  examples: ['action reopen A1'],
  form: { title: 'Reopen an action', submit: 'Reopen' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action }, context) {
    const reference = actionReference(action);
    mustBeDone(action, reference);
    const told = nudgesOfReopening('action', action, context.caller.id, context);
    const answer = await changeAction(
      action,
      REOPENED,
      context,
      () => `${reference} is open again: ${action.text}`,
    );
    await context.store.nudges.plan(told);
    return answer;
  },
});
