import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { unasked } from '../field.ts';
import { giving } from '../parts/given-task.ts';
import { mustBeOpen } from './action.ts';
import { becauseField, dueField, openActionField, ownerField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = {
  action: openActionField,
  owner: ownerField,
  due: unasked(dueField),
  because: unasked(becauseField),
};

declare module '../press.ts' {
  interface CommandFields {
    'action.give': typeof fields;
  }
}

export const giveAction = defineCommand({
  name: 'action.give',
  summary: 'Give an action to someone else',
  usage: 'action give <action> to <owner> [by <due>] [because <because>]',
  examples: [
    'action give A1 to @cat',
    'action give A1 to @cat by 14 July 2027',
    'action give A1 to @cat because I am on leave',
  ],
  form: { title: 'Give an action', submit: 'Give' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action, owner, due, because = null }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    if (due) mustBeAhead(due, context.today, 'due');
    const given = giving(action, owner.id, context.caller.id, because);
    const by = due ? `, and is due on ${formatDay(due)}` : '';
    return changeAction(
      action,
      { ...given, ...(due && { due, dueBecause: null }) },
      context,
      () => `${reference} now belongs to ${nameOf(owner)}${by}.`,
    );
  },
});
