import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { callField } from './call-fields.ts';
import { callCard } from './call-view.ts';

const fields = { call: callField };

declare module '../press.ts' {
  interface CommandFields {
    'call.show': typeof fields;
  }
}

export const showCall = defineCommand({
  name: 'call.show',
  summary: 'Show one call for interest, and what came of it',
  usage: 'call show <call>',
  examples: ['call show K1'],
  changes: false,
  form: { title: 'Show a call', submit: 'Show' },
  fields,

  run: ({ call }, context) => answerWith(callCard, call.id, context),
});
