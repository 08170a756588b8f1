import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { decisionField } from './decision-fields.ts';
import { decisionCard } from './decision-view.ts';

const fields = { decision: decisionField };

declare module '../press.ts' {
  interface CommandFields {
    'decision.show': typeof fields;
  }
}

export const showDecision = defineCommand({
  name: 'decision.show',
  summary: 'Show one decision',
  usage: 'decision show <decision>',
  examples: ['decision show D1'],
  changes: false,
  form: { title: 'Show a decision', submit: 'Show' },
  fields,

  run: ({ decision }, context) => answerWith(decisionCard, decision.id, context),
});
