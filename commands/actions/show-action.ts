import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { actionField } from './action-fields.ts';
import { actionCard } from './action-view.ts';

const fields = { action: actionField };

declare module '../press.ts' {
  interface CommandFields {
    'action.show': typeof fields;
  }
}

export const showAction = defineCommand({
  name: 'action.show',
  summary: 'Show one action',
  usage: 'action show <action>',
  examples: ['action show A1'],
  changes: false,
  form: { title: 'Show an action', submit: 'Show' },
  fields,
  whose: ({ action }) => action.ownerId,

  run: ({ action }, context) => answerWith(actionCard, action.id, context),
});
