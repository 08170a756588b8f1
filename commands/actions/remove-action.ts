import { defineCommand } from '../command.ts';
import { mustBeOpen } from './action.ts';
import { openActionField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = { action: openActionField };

declare module '../press.ts' {
  interface CommandFields {
    'action.remove': typeof fields;
  }
}

export const removeAction = defineCommand({
  name: 'action.remove',
  summary: 'Drop an action that is not to be done any more',
  usage: 'action remove <action>',
  examples: ['action remove A1'],
  needs: 'convene',
  form: { title: 'Drop an action', submit: 'Drop' },
  fields,
  whose: ({ action }) => action.ownerId,

  async run({ action }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    const dropped = () => `${reference} is no longer on the list: ${action.text}`;
    return changeAction(action, { status: 'withdrawn' }, context, dropped);
  },
});
