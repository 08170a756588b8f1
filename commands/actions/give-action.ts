import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { withAway } from '../parts/away-note.ts';
import { giving } from '../parts/given-task.ts';
import { mustBeOpen } from './action.ts';
import { becauseField, openActionField, ownerField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: openActionField, owner: ownerField, because: unasked(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'action.give': typeof fields;
  }
}

export const giveAction = defineCommand({
  name: 'action.give',
  summary: 'Give an action to someone else',
  usage: 'action give <action> to <owner> [because <because>]',
  examples: ['action give A1 to @cat', 'action give A1 to @cat because I am on leave'],
  form: { title: 'Give an action', submit: 'Give' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action, owner, because = null }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    const told = await changeAction(
      action,
      giving(action, owner.id, context.caller.id, because),
      context,
      () => `${reference} now belongs to ${nameOf(owner)}.`,
    );
    return context.typed ? withAway(told, { ...action, ownerId: owner.id }, context) : told;
  },
});
