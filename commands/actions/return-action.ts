import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { giverOf, giving } from '../parts/given-task.ts';
import { mustBeOpen } from './action.ts';
import { becauseField, openActionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: openActionField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'action.return': typeof fields;
  }
}

export const returnAction = defineCommand({
  name: 'action.return',
  summary: 'Hand an action back to whoever gave it to you, and say why',
  usage: 'action return <action> because <because>',
  examples: ['action return A1 because I am on leave'],
  form: { title: 'Hand an action back', submit: 'Hand back' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action, because }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    const args = { action: reference, network: action.networkId };
    const give = { label: 'Give', command: 'action.give', args, opens: 'form' } as const;
    const backTo = await giverOf(action, reference, give, context);
    const people = await context.store.people.shown([backTo]);
    return changeAction(
      action,
      giving(action, backTo, context.caller.id, because),
      context,
      () => `${reference} now belongs to ${nameOf(people.get(backTo))}, who is told why.`,
    );
  },
});
