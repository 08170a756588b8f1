import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { mustBeOpen } from './action.ts';
import { openActionField, ownerField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: openActionField, owner: ownerField };

declare module '../press.ts' {
  interface CommandFields {
    'action.give': typeof fields;
  }
}

export const giveAction = defineCommand({
  name: 'action.give',
  summary: 'Give an action to someone else',
  usage: 'action give <action> to <owner>',
  examples: ['action give A1 to @cat'],
  form: { title: 'Give an action', submit: 'Give' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action, owner }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    return changeAction(
      action,
      { ownerId: owner.id },
      context,
      () => `${reference} now belongs to ${nameOf(owner)}.`,
    );
  },
});
