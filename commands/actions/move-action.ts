import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { mustBeOpen } from './action.ts';
import { actionField, dueField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: actionField, due: dueField };

declare module '../press.ts' {
  interface CommandFields {
    'action.move': typeof fields;
  }
}

export const moveAction = defineCommand({
  name: 'action.move',
  summary: 'Give an action another date',
  usage: 'action move <action> to <due>',
  examples: ['action move A1 to 14 July 2027'],
  form: { title: 'Move an action', submit: 'Move' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action, due }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    mustBeAhead(due, context.today, 'due');
    return changeAction(action, { due }, context, () => `${reference} is now due on ${formatDay(due)}.`);
  },
});
