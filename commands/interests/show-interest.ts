import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { interestField } from './interest-fields.ts';
import { interestCard } from './interest-view.ts';

const fields = { interest: interestField };

declare module '../press.ts' {
  interface CommandFields {
    'interest.show': typeof fields;
  }
}

export const showInterest = defineCommand({
  name: 'interest.show',
  summary: 'Show one interest, and what was ruled on it',
  usage: 'interest show <interest>',
  examples: ['interest show I1'],
  changes: false,
  form: { title: 'Show an interest', submit: 'Show' },
  fields,

  run: ({ interest }, context) => answerWith(interestCard, interest.id, context),
});
