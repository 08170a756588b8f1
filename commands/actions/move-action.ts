import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { unasked } from '../field.ts';
import { movedDay, orLater } from '../fields/fields.ts';
import { mustBeOpen } from './action.ts';
import { becauseField, dueField, openActionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: openActionField, due: orLater(dueField), because: unasked(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'action.move': typeof fields;
  }
}

export const moveAction = defineCommand({
  name: 'action.move',
  summary: 'Give an action another date',
  usage: 'action move <action> to <due> [because <because>]',
  examples: ['action move A1 to 14 July 2027', 'action move A1 to 14 July 2027 because practices asked'],
  form: { title: 'Move an action', submit: 'Move' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action, due: given, because = null }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    const due = movedDay(given, action.due ?? context.today);
    mustBeAhead(due, context.today, 'due');
    const why = because === null ? '' : ` Because: ${because}`;
    const change = { due, dueBecause: because };
    return changeAction(action, change, context, () => `${reference} is now due on ${formatDay(due)}.${why}`);
  },
});
