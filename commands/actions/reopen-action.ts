import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
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
    if (action.status === 'open')
      throw new UserError(`${reference} is open already. There is nothing to reopen.`);
    const change = { status: 'open', doneAt: null, doneById: null } as const;
    return changeAction(action, change, context, () => `${reference} is open again: ${action.text}`);
  },
});
