import { answerWith } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { decisionField } from './decision-fields.ts';
import { decisionCard } from './decision-view.ts';

export const showDecision = defineCommand({
  name: 'decision.show',
  summary: 'Show one decision',
  usage: 'decision show <decision>',
  examples: ['decision show D1'],
  changes: false,
  form: { title: 'Show a decision', submit: 'Show' },
  fields: { decision: decisionField },

  run: ({ decision }, context) => answerWith(decisionCard, decision.id, context),
});
